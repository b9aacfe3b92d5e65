import type { RetentionCohort } from '~/lib/wire'

/** Of everybody old enough to know, who returned n intervals later. */
export interface Mean {
  returned: number
  started: number
}

/**
 * The people who returned n intervals later, over all cohorts old enough to know. The interval that runs now is not
 * over: whether they return in it nobody knows yet.
 *
 * @param running whether the last interval of the period has not ended
 * @param brackets where columns begin that hold several intervals, the last number behind them
 */
export function means(cohorts: readonly RetentionCohort[], running: boolean, brackets: Brackets = null): Mean[] {
  const settled = cohorts.map(({ returns }, at) =>
    running && isOpen(cohorts.length - at, returns.length - 1, brackets) ? returns.slice(0, -1) : returns,
  )
  const longest = Math.max(0, ...settled.map((returns) => returns.length))
  return Array.from({ length: longest }, (_, n) => {
    const known = settled.filter((returns) => returns[n] !== undefined)
    return {
      returned: sum(known.map((returns) => returns[n]?.count ?? 0)),
      started: sum(known.map((returns) => returns[0]?.count ?? 0)),
    }
  })
}

/** A mean as a share; null where nobody started. */
export function shareOf({ returned, started }: Mean): number | null {
  return started === 0 ? null : returned / started
}

type Brackets = readonly number[] | null | undefined

/**
 * Whether a column of a cohort reaches into the interval that runs.
 *
 * @param intervals how many the cohort has lived through, its own included
 * @param column 0 for the cohort itself
 */
export function isOpen(intervals: number, column: number, brackets: Brackets): boolean {
  if (column < 1) return false
  const behind = brackets === null || brackets === undefined ? column + 1 : brackets[column]
  return behind === intervals
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Which of six steps of the one hue a share gets; 0 for none at all. */
export function heat(share: number): number {
  return share <= 0 ? 0 : Math.min(6, 1 + Math.floor(share * 6))
}
