import type { Condition } from '~/lib/wire'

/** A condition as the editor draws it: who is meant, and who is left out again. */
export interface Shape {
  joint: 'all' | 'any'
  lines: Condition[]
  excluded: Condition[]
}

export const EVERYBODY: Condition = { is: 'all', parts: [] }

/** Reads a condition; whatever it looks like, writing the shape again means the same. */
export function shapeOf(condition: Condition): Shape {
  if (condition.is === 'any') return { joint: 'any', lines: condition.parts, excluded: [] }
  if (condition.is !== 'all') return { joint: 'all', lines: [condition], excluded: [] }
  const excluded = condition.parts.flatMap((part) => (part.is === 'not' ? membersOf(part.part) : []))
  const lines = condition.parts.filter((part) => part.is !== 'not')
  const [only] = lines
  const group = lines.length === 1 && only?.is === 'any' && excluded.length > 0
  if (group) return { joint: 'any', lines: only.parts, excluded }
  return { joint: 'all', lines, excluded }
}

export function conditionOf({ joint, lines, excluded }: Shape): Condition {
  if (excluded.length === 0) return lines.length === 0 ? EVERYBODY : { is: joint, parts: lines }
  const out: Condition = { is: 'not', part: excluded.length === 1 && excluded[0] ? excluded[0] : any(excluded) }
  if (lines.length === 0) return { is: 'all', parts: [out] }
  return { is: 'all', parts: joint === 'any' ? [any(lines), out] : [...lines, out] }
}

function membersOf(part: Condition): Condition[] {
  return part.is === 'any' ? part.parts : [part]
}

function any(parts: Condition[]): Condition {
  return { is: 'any', parts }
}

/** Everybody is no condition at all. */
export function meansEverybody(condition: Condition): boolean {
  return condition.is === 'all' && condition.parts.length === 0
}
