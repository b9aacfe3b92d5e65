import { expect, it } from 'vitest'
import { bySegment, named } from './segments'

it('a question is broken down by segment, or holds one that is', () => {
  const breakdown = { is: 'segment', segments: [1] }
  expect(bySegment({ breakdown })).toBe(true)
  expect(bySegment({ funnel: { breakdown }, interval: 'DAY' })).toBe(true)
  expect(bySegment({ breakdown: { is: 'trait', name: 'city', top: 3 } })).toBe(false)
  expect(bySegment({ breakdown: null })).toBe(false)
})

it('slices get the names of segments; who is in none is called so, and everything else stays', () => {
  const answer = {
    answer: 'a',
    lines: [{ value: { is: 'named', value: '7' }, points: [{ count: 7, figure: 7 }] }, { value: { is: 'unknown' } }],
    other: { is: 'other', values: 2 }, gone: { is: 'named', value: '9' }, nothing: null,
  }
  expect(named(answer, new Map([['7', 'Loyal']]), 'in none')).toEqual({
    ...answer,
    lines: [
      { value: { is: 'named', value: 'Loyal' }, points: [{ count: 7, figure: 7 }] },
      { value: { is: 'named', value: 'in none' } },
    ],
  })
})
