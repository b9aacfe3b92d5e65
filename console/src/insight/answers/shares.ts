import type { RetentionCohort } from '~/lib/wire'

/**
 * The share that returned n intervals later, over all cohorts old enough to know, weighted by size; null where no
 * cohort is.
 */
export function meanShares(cohorts: readonly RetentionCohort[]): (number | null)[] {
  const longest = Math.max(0, ...cohorts.map((cohort) => cohort.returns.length))
  return Array.from({ length: longest }, (_, n) => {
    const known = cohorts.filter((cohort) => cohort.returns[n] !== undefined)
    const base = sum(known.map((cohort) => cohort.returns[0]?.count ?? 0))
    return base === 0 ? null : sum(known.map((cohort) => cohort.returns[n]?.count ?? 0)) / base
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Which of six steps of the one hue a share gets; 0 for none at all. */
export function heat(share: number): number {
  return share <= 0 ? 0 : Math.min(6, 1 + Math.floor(share * 6))
}
