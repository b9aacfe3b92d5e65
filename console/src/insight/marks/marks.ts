import type { Note } from '~/lib/chart/lines'
import type { Mark } from '~/lib/wire'

export const KINDS = ['release', 'promotion', 'fault', 'other'] as const
export type Kind = (typeof KINDS)[number]

/** Where marks stand among the points of a chart: in the interval they begin in, or the first if they began before. */
export function notesOf(marks: readonly Mark[], starts: readonly string[], nameOf: (mark: Mark) => string): Note[] {
  return marks.map((mark) => {
    const begins = Date.parse(mark.beginsAt)
    return { at: Math.max(0, starts.findLastIndex((start) => Date.parse(start) <= begins)), name: nameOf(mark) }
  })
}
