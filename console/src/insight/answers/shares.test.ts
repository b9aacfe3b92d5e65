import { describe, expect, it } from 'vitest'
import { heat, meanShares } from './shares'

const cohort = (...counts: number[]) => ({
  start: '2010-12-01T00:00:00Z',
  returns: counts.map((count, figure) => ({ count, figure })),
})

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
