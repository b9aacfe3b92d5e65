import { href } from '~/lib/route'

/** Where a word can be seen at work. */
const places: Readonly<Record<string, string>> = {
  'person, people': href('/people'),
  identifier: href('/people'),
  trait: href('/people'),
  segment: href('/segments'),
  condition: href('/segments/new'),
  source: href('/sources'),
  'write key': href('/sources'),
  'quarantine, replay': href('/quarantine'),
  import: href('/imports'),
  mapping: href('/imports/new'),
  'teammate, role': href('/team'),
  'API key': href('/team/keys'),
  audit: href('/audit'),
  job: href('/system/jobs'),
  event: href('/explore', { ask: 'trend' }),
  trend: href('/explore', { ask: 'trend' }),
  funnel: href('/explore', { ask: 'funnel' }),
  retention: href('/explore', { ask: 'retention' }),
  distribution: href('/explore', { ask: 'distribution' }),
  gap: href('/explore', { ask: 'gaps' }),
  stickiness: href('/explore', { ask: 'stickiness' }),
  lifecycle: href('/explore', { ask: 'lifecycle' }),
  path: href('/explore', { ask: 'paths' }),
  visit: href('/explore', { ask: 'visits' }),
  attribution: href('/explore', { ask: 'attribution' }),
}

export function placeOf(word: string): string | undefined {
  return places[word]
}
