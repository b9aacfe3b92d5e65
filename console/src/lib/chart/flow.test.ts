import { describe, expect, it } from 'vitest'
import { markAt, moved, spoken, spotOf, type Drawing } from './drawing'
import { namesOf } from './flow'
import { looks } from './theme'

const flow: Extract<Drawing, { is: 'flow' }> = {
  is: 'flow', backwards: false, whole: String, share: (value) => `${value}%`,
  words: { ended: 'ended', begun: 'began' },
  levels: [
    [{ name: 'home', value: 80, ended: 30 }, { name: 'tea', value: 20, ended: 0 }],
    [
      { name: 'tea', value: 40, ended: 40 }, { name: 'cart', value: 20, ended: 20 },
      { name: 'more', value: 10, ended: 10, other: true },
    ],
  ],
  links: [{ level: 0, from: 0, to: 0, value: 40 }, { level: 0, from: 0, to: 2, value: 10 }],
}

const grid: Extract<Drawing, { is: 'cells' }> = {
  is: 'cells', columns: ['F 1\nonce', 'F 2\ntwice'],
  rows: [{ name: 'R 2\ntoday', values: [1, 2] }, { name: 'R 1\nago', values: [3, 4] }],
  whole: String, short: String, share: (value) => `${value}%`,
}

describe('a flow', () => {
  it.each([
    ['ArrowRight', null, { series: 0, point: 0 }], ['ArrowRight', { series: 0, point: 1 }, { series: 1, point: 1 }],
    ['ArrowDown', { series: 1, point: 1 }, { series: 1, point: 2 }],
    ['ArrowLeft', { series: 1, point: 2 }, { series: 0, point: 1 }],
    ['ArrowUp', { series: 0, point: 0 }, { series: 0, point: 0 }],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(moved(flow, from, key)).toEqual(to)
  })

  it('a mark is numbered through all levels, and back', () => {
    for (const spot of [{ series: 0, point: 1 }, { series: 1, point: 0 }, { series: 1, point: 2 }])
      expect(spotOf(flow, 0, markAt(flow, spot).point, false)).toEqual(spot)
    expect(spotOf(flow, 0, 1, true)).toEqual({ series: 2, point: 1 })
  })

  it('is spoken: a node with what ended there, a link with both ends', () => {
    expect(spoken(flow, { series: 0, point: 0 })).toBe('1 home · 80 · 80% · ended 30')
    expect(spoken(flow, { series: 2, point: 0 })).toBe('home → tea · 40 · 40%')
  })

  it('every name is told once, the commonest first, in the colour it has on every level', () => {
    const [home, tea, cart] = looks.light.series
    expect(namesOf(flow, 'light')).toEqual([
      { name: 'home', colour: home }, { name: 'tea', colour: tea }, { name: 'cart', colour: cart },
    ])
  })
})

describe('a grid', () => {
  it.each([
    ['ArrowRight', { series: 0, point: 0 }, { series: 0, point: 1 }],
    ['ArrowDown', { series: 0, point: 1 }, { series: 1, point: 1 }],
    ['ArrowDown', { series: 1, point: 1 }, { series: 1, point: 1 }],
    ['Home', { series: 1, point: 1 }, { series: 1, point: 0 }],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(moved(grid, from, key)).toEqual(to)
  })

  it('is spoken by row and column, and a click finds its cell', () => {
    expect(spoken(grid, { series: 1, point: 0 })).toBe('R 1 ago · F 1 once · 3 · 3%')
    expect(spotOf(grid, 0, markAt(grid, { series: 1, point: 1 }).point, false)).toEqual({ series: 1, point: 1 })
  })
})
