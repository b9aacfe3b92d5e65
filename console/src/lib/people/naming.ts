import type { Known, Value } from '~/lib/wire'

/** What people call somebody: their name, else what they are known by; nothing when there is neither. */
export function callOf(known: Pick<Known, 'name' | 'identifiers'>): string | null {
  if (known.name !== undefined && known.name !== null && known.name !== '') return known.name
  const strong = known.identifiers.find((identifier) => identifier.kind !== 'anonymous')
  return (strong ?? known.identifiers[0])?.value ?? null
}

/** One or two letters that stand for somebody. */
export function initials(call: string): string {
  const letters = Array.from(call.trim())
  const first = letters[0] ?? '·'
  if (/\d/.test(first)) return '#'
  return /[\u4e00-\u9fff]/.test(first) ? (letters.at(-1) ?? first) : first.toUpperCase()
}

/** How yes and no are said. */
export interface Flags {
  yes: string
  no: string
}

/** A value as it is written in lists. */
export function written(value: Value, flags: Flags = { yes: 'true', no: 'false' }): string {
  if (value === null) return '—'
  if (typeof value === 'boolean') return value ? flags.yes : flags.no
  if (!Array.isArray(value)) return String(value)
  return value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(', ')
}
