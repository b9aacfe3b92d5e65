import { describe, expect, it } from 'vitest'
import type { Condition } from '~/lib/wire'
import { conditionOf, partAt, placesOf, shapeOf } from './shape'

const city: Condition = { is: 'trait', name: 'city', test: { is: 'oneOf', values: ['上海'] }, unknown: false }
const staff: Condition = { is: 'trait', name: 'staff', test: { is: 'flagged', flag: true }, unknown: false }
const paid: Condition = {
  is: 'did',
  step: { events: ['Order Completed'], where: { is: 'every', parts: [] } },
  times: { is: 'atLeast', count: 3 },
  within: { is: 'lastDays', days: 30 },
}

describe('what is read and written again means the same', () => {
  it.each<[string, Condition]>([
    ['everybody', { is: 'all', parts: [] }],
    ['all of', { is: 'all', parts: [city, paid] }],
    ['any of', { is: 'any', parts: [city, paid] }],
    ['all of, without some', { is: 'all', parts: [paid, { is: 'not', part: staff }] }],
    ['everybody without some', { is: 'all', parts: [{ is: 'not', part: { is: 'any', parts: [staff, city] } }] }],
    ['any of, without some', { is: 'all', parts: [{ is: 'any', parts: [city, paid] }, { is: 'not', part: staff }] }],
    ['a group within', { is: 'all', parts: [paid, { is: 'any', parts: [city, staff] }] }],
  ])('%s', (_, condition) => {
    expect(conditionOf(shapeOf(condition))).toEqual(condition)
  })
})

it('one line alone becomes a list of one', () => {
  expect(conditionOf(shapeOf(paid))).toEqual({ is: 'all', parts: [paid] })
})

it('several exclusions become one: nobody of any of them', () => {
  const twice: Condition = { is: 'all', parts: [{ is: 'not', part: staff }, { is: 'not', part: city }] }
  expect(conditionOf(shapeOf(twice))).toEqual({
    is: 'all',
    parts: [{ is: 'not', part: { is: 'any', parts: [staff, city] } }],
  })
})

describe('every line knows where it stands', () => {
  it.each<[string, Condition]>([
    ['all of', { is: 'all', parts: [city, paid] }],
    ['any of', { is: 'any', parts: [city, paid] }],
    ['one alone', paid],
    ['without some', { is: 'all', parts: [paid, { is: 'not', part: staff }] }],
    ['without several', { is: 'all', parts: [{ is: 'not', part: { is: 'any', parts: [staff, city] } }, paid] }],
    ['any of, without some', { is: 'all', parts: [{ is: 'any', parts: [city, paid] }, { is: 'not', part: staff }] }],
  ])('%s', (_, condition) => {
    const shape = shapeOf(condition)
    const places = placesOf(condition)
    expect(places.lines.map((at) => partAt(condition, at))).toEqual(shape.lines)
    const left = places.excluded.map((at) => partAt(condition, at))
    expect(left.map((part) => (part?.is === 'not' ? part.part : part))).toEqual(shape.excluded)
  })
})
