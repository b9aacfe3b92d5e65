import { describe, expect, it } from 'vitest'
import { moved, ordered } from './desk'

describe('what was arranged stands first, and what came later still appears', () => {
  it.each([
    { usual: ['a', 'b', 'c'], wanted: [], shown: ['a', 'b', 'c'] },
    { usual: ['a', 'b', 'c'], wanted: ['c'], shown: ['c', 'a', 'b'] },
    { usual: ['a', 'b', 'c'], wanted: ['c', 'gone', 'a'], shown: ['c', 'a', 'b'] },
  ])('$wanted of $usual', ({ usual, wanted, shown }) => {
    expect(ordered(usual, wanted)).toEqual(shown)
  })
})

it('one place earlier or later, and no further than the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
})
