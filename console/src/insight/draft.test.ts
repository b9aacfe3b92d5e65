import { describe, expect, it } from 'vitest'
import { firstDraft, funnelOf, intervalFor, read, retentionOf, trendOf, write, type Around } from './draft'

const around: Around = {
  period: { from: '2010-12-01T00:00:00Z', to: '2012-01-01T00:00:00Z' },
  zone: 'Europe/London',
  weekStart: 'MONDAY',
}

it('a question survives its address', () => {
  const draft = { ...firstDraft(['Order Completed']), windowDays: 7, minimum: 2 }
  expect(read(write(draft))).toEqual(draft)
})

it('what cannot be read is nothing', () => {
  expect(read(null)).toBeNull()
  expect(read('{')).toBeNull()
  expect(read('{"steps":[]}')).toBeNull()
})

it('the steps of a trend become the steps of a funnel and of retention', () => {
  const draft = firstDraft(['Order Completed'])
  const step = { events: ['Order Completed'], where: { is: 'every', parts: [] } }
  expect(trendOf(draft, around).series).toEqual([{ step, measure: { is: 'people' } }])
  expect(funnelOf(draft, around).steps).toEqual([step, { events: [], where: { is: 'every', parts: [] } }])
  expect(funnelOf(draft, around).window).toBe('PT336H')
  expect(retentionOf(draft, around)).toMatchObject({ start: step, returning: step, interval: 'MONTH' })
})

describe('time is cut so that a chart can be read', () => {
  it.each([
    ['2011-01-01T00:00:00Z', '2011-01-02T00:00:00Z', 'HOUR'],
    ['2011-01-01T00:00:00Z', '2011-01-31T00:00:00Z', 'DAY'],
    ['2011-01-01T00:00:00Z', '2011-04-01T00:00:00Z', 'WEEK'],
    ['2011-01-01T00:00:00Z', '2012-01-01T00:00:00Z', 'MONTH'],
  ])('%s to %s by %s', (from, to, interval) => {
    expect(intervalFor(firstDraft([]), { from, to })).toBe(interval)
  })
})

it('an exclusion of a step that is gone is gone', () => {
  const exclusion = { step: { events: ['Refund'], where: { is: 'every' as const, parts: [] } }, from: 0, to: 2 }
  expect(funnelOf({ ...firstDraft(['A']), exclusions: [exclusion] }, around).exclusions).toEqual([])
})

it('a touch is that of an event that is there: a step of the funnel, and only by a property', () => {
  const breakdown = { is: 'property' as const, name: 'channel', top: 5 }
  const draft = { ...firstDraft(['A']), breakdown, touch: { is: 'step' as const, step: 4 } }
  expect(funnelOf(draft, around).touch).toBeNull()
  expect(funnelOf({ ...draft, touch: { is: 'step', step: 1 } }, around).touch).toEqual({ is: 'step', step: 1 })
  const first = { is: 'first' as const, name: 'channel', top: 5 }
  expect(funnelOf({ ...draft, breakdown: first, touch: { is: 'last' } }, around).touch).toBeNull()
})

it('a formula of a series that is gone is gone', () => {
  const formulas = [{ left: 1, operator: 'OVER' as const, right: 0 }]
  expect(trendOf({ ...firstDraft(['A']), formulas }, around).formulas).toEqual([])
})
