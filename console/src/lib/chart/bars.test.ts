import { describe, expect, it } from 'vitest'
import { barsOption, type Bars } from './bars'
import { looks } from './theme'

const drawing: Bars = {
  points: ['mail', 'search', 'no touch'], stacked: false, light: 'light', short: String, whole: String,
  rows: [{ name: 'conversions', values: [5, 3, 2] }],
}

interface Option {
  legend?: { data: string[] }
  series: { name: string; stack?: string; data: unknown[] }[]
}

const optionOf = (changes: Partial<Bars> = {}) => barsOption({ ...drawing, ...changes }) as unknown as Option

describe('bars', () => {
  it('what has no cause is grey, whatever the colour of its row', () => {
    expect(optionOf({ others: [2] }).series[0]?.data).toEqual([
      5, 3, { value: 2, itemStyle: { color: looks.light.other } },
    ])
  })

  it('the bar of the time that runs is dashed, and where rows stand upon each other the legend says so', () => {
    const rows = [{ name: 'new', values: [5, 3, 2] }, { name: 'gone', values: [-1, -2, -3] }]
    const { legend, series } = optionOf({ rows, stacked: true, unfinished: 'unfinished' })
    expect(legend?.data).toEqual(['new', 'gone', 'unfinished'])
    expect(series.map(({ name, stack }) => [name, stack])).toEqual([
      ['new', 'all'], ['gone', 'all'], ['unfinished', 'all'],
    ])
    expect(series[0]?.data[2]).toMatchObject({ value: 2, itemStyle: { borderType: 'dashed' } })
    expect(series[2]?.data).toEqual([])
  })

  it('side by side nothing takes room that is no bar', () => {
    const rows = [{ name: 'a', values: [5, 3, 2] }, { name: 'b', values: [1, 2, 3] }]
    expect(optionOf({ rows, unfinished: 'unfinished' }).series).toHaveLength(2)
  })
})
