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

/** A condition with the lines of another after its own. */
export function added(condition: Condition, more: Condition): Condition {
  if (meansEverybody(condition)) return conditionOf(shapeOf(more))
  const parts = more.is === 'all' ? more.parts : [more]
  return { is: 'all', parts: [...(condition.is === 'all' ? condition.parts : [condition]), ...parts] }
}

/** Everybody is no condition at all. */
export function meansEverybody(condition: Condition): boolean {
  return condition.is === 'all' && condition.parts.length === 0
}

/** Where something stands in a condition: which part, which part of that, and so on. */
export type At = readonly number[]

/** Where the lines of a shape stand in its condition, in the same order. */
export function placesOf(condition: Condition): { lines: At[]; excluded: At[]; out: At | null } {
  if (condition.is === 'any') return { lines: condition.parts.map((_, index) => [index]), excluded: [], out: null }
  if (condition.is !== 'all') return { lines: [[0]], excluded: [], out: null }
  const all = condition.parts.map((part, index) => ({ part, index }))
  const excluded = all.flatMap(({ part, index }): At[] => {
    if (part.is !== 'not') return []
    return part.part.is === 'any' ? part.part.parts.map((_, inner) => [index, inner]) : [[index]]
  })
  const out = all.findLast(({ part }) => part.is === 'not')
  const rest = all.filter(({ part }) => part.is !== 'not')
  const [only] = rest
  const alone = rest.length === 1 && excluded.length > 0 ? only : undefined
  const group = alone?.part.is === 'any' ? alone.part.parts : null
  const lines =
    alone === undefined || group === null
      ? rest.map(({ index }): At => [index])
      : group.map((_, inner): At => [alone.index, inner])
  return { lines, excluded, out: out === undefined ? null : [out.index] }
}

/** The part that stands there; undefined where there is none. */
export function partAt(condition: Condition, at: At): Condition | undefined {
  const [index, ...deeper] = at
  if (index === undefined) return condition
  const top = condition.is === 'all' || condition.is === 'any' ? condition.parts : [condition]
  return deeper.reduce<Condition | undefined>((part, next) => part && innerOf(part)[next], top[index])
}

/** The same condition with another part there; null leaves the part out. */
export function withPart(condition: Condition, index: number, part: Condition | null): Condition {
  if (condition.is !== 'all') return part ?? EVERYBODY
  return { is: 'all', parts: part === null ? condition.parts.toSpliced(index, 1) : condition.parts.with(index, part) }
}

function innerOf(part: Condition): Condition[] {
  if (part.is === 'not') return membersOf(part.part)
  return part.is === 'all' || part.is === 'any' ? part.parts : []
}
