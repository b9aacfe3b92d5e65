import type { Tone } from '~/lib/card/State'
import type { Sight } from '~/lib/wire'

/** What became of it, in one word. */
export function becameOf({ steps, reason }: Sight): 'stored' | 'duplicate' | 'violated' | 'aside' {
  if (reason !== '') return 'aside'
  const did = steps.map((step) => step.did)
  if (did.includes('DUPLICATE')) return 'duplicate'
  return did.includes('VIOLATED') ? 'violated' : 'stored'
}

export const TONES = {
  stored: 'good', duplicate: 'plain', violated: 'caution', aside: 'bad',
} as const satisfies Record<string, Tone>

const CAUTIONS = ['TIME_CORRECTED', 'TIME_REPLACED', 'BOT', 'VIOLATED']

/** A step that changed something is told apart from one that only looked. */
export function toneOf(did: string): Tone {
  if (did === 'SET_ASIDE') return 'bad'
  if (did === 'STORED') return 'good'
  return CAUTIONS.includes(did) ? 'caution' : 'plain'
}

/** JSON on lines of its own, where it is JSON and whole. */
export function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
