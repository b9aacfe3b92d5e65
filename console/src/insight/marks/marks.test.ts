import { expect, it } from 'vitest'
import { optionOf, spoken, type Drawing } from '~/lib/chart/drawing'
import type { Mark } from '~/lib/wire'
import { notesOf } from './marks'

const starts = ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z']
const mark = (text: string, beginsAt: string): Mark =>
  ({ id: 1, kind: 'release', text, beginsAt, createdBy: 'Ada', createdAt: beginsAt })

it.each([
  ['2026-02-20T00:00:00Z', 0],
  ['2026-03-01T00:00:00Z', 0],
  ['2026-03-02T23:59:59Z', 1],
  ['2026-03-03T00:00:00Z', 2],
  ['2026-03-09T00:00:00Z', 2],
])('a mark at %s stands at point %i', (beginsAt, at) => {
  expect(notesOf([mark('5.2', beginsAt)], starts, ({ text }) => text)).toEqual([{ at, name: '5.2' }])
})

it('is drawn once a point, and read with it', () => {
  const drawing: Drawing = {
    is: 'lines', points: ['1', '2', '3'], lines: [{ name: 'a', values: [1, 2, 3] }], short: String, whole: String,
    unfinished: null, notes: [{ at: 1, name: 'Version 5.2' }, { at: 1, name: 'Sale' }],
  }
  expect(spoken(drawing, { series: 0, point: 1 })).toBe('2 · 2 · Version 5.2 · Sale')
  expect(spoken(drawing, { series: 0, point: 2 })).toBe('3 · 3')
  expect(optionOf(drawing, 'light', false)).toMatchObject({
    series: [{ markLine: { data: [{ xAxis: '2', label: { formatter: 'Version 5.2 · Sale' } }] } }],
  })
})
