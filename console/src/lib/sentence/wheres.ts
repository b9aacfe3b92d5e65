import type { Condition, Where } from '~/lib/wire'

export const EVERY_EVENT: Where = { is: 'every', parts: [] }

/** The questions that stand side by side in a where; one left out asks nothing, any other is one by itself. */
export function partsOf(where: Where | null | undefined): Where[] {
  if (where === null || where === undefined) return []
  return where.is === 'every' || where.is === 'some' ? where.parts : [where]
}

/** The same where with other questions. */
export function withParts(where: Where, parts: Where[]): Where {
  return where.is === 'some' ? { is: 'some', parts } : { is: 'every', parts }
}

/** The same where for events of some sources only; for all when none is named. */
export function fromSources(where: Where, sources: readonly number[]): Where {
  if (sources.length === 0) return where
  const rest = where.is === 'every' ? where.parts : [where]
  return { is: 'every', parts: [...rest, { is: 'from', sources: [...sources] }] }
}

/** Whoever did anything that one of the sources told. */
export function heardFrom(sources: readonly number[]): Condition {
  return {
    is: 'did', step: { events: [], where: fromSources(EVERY_EVENT, sources) }, times: { is: 'atLeast', count: 1 },
    within: { is: 'ever' },
  }
}

/** All of them or any of them. */
export function turned(where: Where): Where {
  return { is: where.is === 'some' ? 'every' : 'some', parts: partsOf(where) }
}
