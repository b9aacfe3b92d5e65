import { describe, expect, it } from 'vitest'
import { heat, isOpen, means, shareOf } from './shares'

const cohort = (...counts: number[]) => ({
  start: '2010-12-01T00:00:00Z',
  returns: counts.map((count, figure) => ({ count, figure })),
})

const meanShares = (cohorts: ReturnType<typeof cohort>[], running: boolean, brackets?: number[]) =>
  means(cohorts, running, brackets).map(shareOf)

it('the mean weighs cohorts by size and leaves out those too young to know', () => {
  expect(meanShares([cohort(900, 300, 90), cohort(100, 100)], false)).toEqual([1, 0.4, 0.1])
})

it('the interval that runs now is not known yet, but who has just started counts', () => {
  const cohorts = [cohort(900, 300, 90), cohort(100, 100), cohort(50)]
  expect(meanShares(cohorts, true)).toEqual([1, 1 / 3])
})

it('without people there is no share', () => {
  expect(meanShares([cohort(0, 0)], false)).toEqual([null, null])
  expect(meanShares([], false)).toEqual([])
})

it.each([
  [8, 3, [1, 2, 4, 8], true],
  [9, 3, [1, 2, 4, 8], false],
  [4, 2, [1, 2, 4, 8], true],
  [3, 2, null, true],
  [3, 0, null, false],
])('of %d intervals, the column %d of brackets %j runs: %s', (intervals, column, brackets, open) => {
  expect(isOpen(intervals, column, brackets)).toBe(open)
})

it('a bracket that is over counts, though the interval that runs now does not', () => {
  const old = [cohort(100, 50, 40), ...Array.from({ length: 4 }, () => cohort(0))]
  expect(meanShares(old, true, [1, 2, 4])).toEqual([1, 0.5, 0.4])
  expect(meanShares(old.slice(0, 4), true, [1, 2, 4])).toEqual([1, 0.5])
})

describe('six steps of one hue', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.167, 2],
    [0.5, 4],
    [0.999, 6],
    [1, 6],
  ])('%d is step %d', (share, step) => {
    expect(heat(share)).toBe(step)
  })
})
