import type { Counted } from '~/lib/wire'

/** A count that a calculated number was made of; its people open by the key of another number. */
export interface Made {
  name: string
  text: string
  key?: string
  sign?: '÷'
}

/** A number of an answer, with the people behind it and what it says. */
export interface Behind {
  /** By which an address finds it again: made of its place in the question, not in the answer. */
  key: string
  title: string
  /** What was counted, in one sentence. */
  sentence: string
  people: Counted
  /** For what was calculated rather than counted: the number, and what it was made of. */
  calculated?: { text: string; parts: Made[]; value?: number | null }
}

/** The number an address means: by its key, or by its place in the answer. */
export function behindOf(all: readonly Behind[], wanted: string): Behind | null {
  return (
    all.find((each) => each.key === wanted) ??
    all.find((each) => each.calculated === undefined && String(each.people.figure) === wanted) ??
    null
  )
}

/** The key of a rate is that of the count on top of it. */
export function rateKey(key: string): string {
  return `rate-${key}`
}
