import { describe, expect, it } from 'vitest'
import { moved, spoken, type Drawing } from './drawing'

const lines: Drawing = {
  is: 'lines',
  points: ['Mon', 'Tue', 'Wed'],
  lines: [
    { name: 'app', values: [40, 50, 12] },
    { name: 'web', values: [null, 7, 3] },
  ],
  short: String,
  whole: String,
  unfinished: 'unfinished',
  change: (before, now) => `${now - before}`,
}

const columns: Drawing = {
  is: 'columns',
  steps: ['View', 'Buy'],
  parts: [{ name: 'all', reached: [100, 40], lost: [0, 60] }],
  short: String,
  whole: String,
  rate: (part, base) => `${part}/${base}`,
  words: { reached: 'reached', lost: 'lost' },
}

describe('arrow keys walk the points', () => {
  it.each([
    ['ArrowRight', null, { series: 0, point: 0 }],
    ['ArrowLeft', null, { series: 0, point: 2 }],
    ['ArrowRight', { series: 1, point: 1 }, { series: 1, point: 2 }],
    ['ArrowRight', { series: 1, point: 2 }, { series: 1, point: 2 }],
    ['ArrowDown', { series: 0, point: 1 }, { series: 1, point: 1 }],
    ['ArrowUp', { series: 0, point: 1 }, { series: 0, point: 1 }],
    ['Home', { series: 1, point: 2 }, { series: 1, point: 0 }],
    ['End', { series: 1, point: 0 }, { series: 1, point: 2 }],
    ['x', { series: 1, point: 0 }, null],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(moved(lines, from, key)).toEqual(to)
  })

  it('in columns a step has two marks: who came, and who was lost', () => {
    expect(moved(columns, { series: 0, point: 1 }, 'ArrowDown')).toEqual({ series: 1, point: 1 })
  })
})

describe('a point is spoken with its change', () => {
  it.each([
    [{ series: 0, point: 1 }, 'Tue · app · 50 · 10'],
    [{ series: 0, point: 0 }, 'Mon · app · 40'],
    [{ series: 1, point: 0 }, 'Mon · web · —'],
    [{ series: 1, point: 1 }, 'Tue · web · 7'],
    [{ series: 0, point: 2 }, 'Wed · app · 12 · unfinished'],
  ])('%j', (spot, text) => {
    expect(spoken(lines, spot)).toBe(text)
  })

  it('a step with its share of the first', () => {
    expect(spoken(columns, { series: 0, point: 1 })).toBe('Buy · reached · 40 · 40/100')
    expect(spoken(columns, { series: 1, point: 1 })).toBe('Buy · lost · 60')
  })
})
