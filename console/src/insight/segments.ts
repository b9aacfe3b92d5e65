import type { Breakdown } from '~/lib/wire'

/** Whether a question is broken down by segment, be it the funnel within a question about its course. */
export function bySegment(question: unknown): boolean {
  const { breakdown, funnel } = question as { breakdown?: Breakdown | null; funnel?: unknown }
  return breakdown?.is === 'segment' || (funnel !== undefined && bySegment(funnel))
}

/** An answer whose slices carry the names of segments; who is in none is called so. */
export function named<A>(answer: A, names: ReadonlyMap<string, string>, none: string): A {
  return walk(answer) as A

  function walk(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    if ('is' in part && part.is === 'unknown') return { is: 'named', value: none }
    if ('is' in part && part.is === 'named' && 'value' in part)
      return { ...part, value: names.get(String(part.value)) ?? part.value }
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, walk(each)]))
  }
}
