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
 * @param running whether the last interval of each cohort has not ended
 */
export function means(cohorts: readonly RetentionCohort[], running: boolean): Mean[] {
  const settled = cohorts.map(({ returns }) => (running && returns.length > 1 ? returns.slice(0, -1) : returns))
  const longest = Math.max(0, ...settled.map((returns) => returns.length))
  return Array.from({ length: longest }, (_, n) => {
    const known = settled.filter((returns) => returns[n] !== undefined)
    return {
      returned: sum(known.map((returns) => returns[n]?.count ?? 0)),
      started: sum(known.map((returns) => returns[0]?.count ?? 0)),
    }
  })
}

/** Those means as shares; null where nobody started. */
export function meanShares(cohorts: readonly RetentionCohort[], running: boolean): (number | null)[] {
  return means(cohorts, running).map(({ returned, started }) => (started === 0 ? null : returned / started))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Which of six steps of the one hue a share gets; 0 for none at all. */
export function heat(share: number): number {
  return share <= 0 ? 0 : Math.min(6, 1 + Math.floor(share * 6))
}
