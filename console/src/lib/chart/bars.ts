import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { coloursOf, notesAt, type Note } from './lines'
import { looks } from './theme'
import { tip } from './tip'

export interface BarRow {
  name: string
  /** Below zero where people are lost. */
  values: readonly (number | null)[]
  /** All that is not named: grey. */
  other?: boolean
  /** Which of the six colours it keeps, where a row means the same everywhere. */
  colour?: number
}

export interface Bars {
  /** The names of the places along the axis, in order. */
  points: readonly string[]
  rows: readonly BarRow[]
  /** Rows stand upon each other, those below zero under it; else side by side. */
  stacked: boolean
  light: Light
  short: (value: number) => string
  whole: (value: number) => string
  /** What a value is of all, written above its bar while there is one row and room. */
  share?: (value: number) => string
  /** What the last place is called when its time has not ended. */
  unfinished?: string | null
  /** Thin lines with a name, such as the median. */
  notes?: readonly Note[]
  /** Bins touch each other. */
  bins?: boolean
  /** Places that stand for what has no name or no cause: grey, whatever the colour of their row. */
  others?: readonly number[]
  /** The places have names, and none is left out for want of room: they are cut. */
  named?: boolean
  /** How wide the chart is in pixels; 0 where nothing hangs on it. */
  width?: number
}

const LABELLED_UP_TO = 16
/** Names narrower than this say nothing: then some are left out. */
const NAME_FROM_PIXELS = 44

/** Bars from zero: bins of a distribution, or what became of people, one upon the other. */
export function barsOption(drawing: Bars): EChartsCoreOption {
  const { points, rows, light, short } = drawing
  const look = looks[light]
  const legend = rows.length > 1
  return {
    grid: { left: 8, right: 16, top: legend ? 44 : 32, bottom: 4, outerBoundsMode: 'same' },
    ...(legend ? { legend: legendOf(drawing, look.quiet) } : {}),
    xAxis: {
      type: 'category', data: points, axisLabel: labelsOf(drawing),
      axisLine: { onZero: true, lineStyle: { color: look.other } },
    },
    yAxis: { type: 'value', axisLabel: { formatter: short }, splitNumber: 4, minInterval: 1 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (at: { dataIndex: number }[]) => boxOf(drawing, at[0]?.dataIndex ?? 0),
    },
    series: [...rows.map((row, index) => seriesOf(drawing, row, index)), ...keyOf(drawing)],
  }
}

const AXIS_PIXELS = 72

function labelsOf({ points, named = false, width = 0 }: Bars) {
  const room = (width - AXIS_PIXELS) / points.length - 8
  return named && room >= NAME_FROM_PIXELS ? { interval: 0, width: room, overflow: 'truncate' } : { hideOverlap: true }
}

/** A row without bars, so that the legend can say what a dashed bar is. Side by side it would take room. */
function keyOf({ rows, stacked, unfinished = null, light }: Bars) {
  if (unfinished === null || !stacked || rows.length < 2) return []
  const open = { color: 'transparent', borderColor: looks[light].quiet, borderType: 'dashed', borderWidth: 1.5 }
  return [{ type: 'bar', name: unfinished, stack: 'all', data: [], itemStyle: open }]
}

function legendOf(drawing: Bars, ink: string) {
  return {
    data: [...drawing.rows.map((row) => row.name), ...keyOf(drawing).map(({ name }) => name)], left: 4, top: 4,
    type: 'scroll', icon: 'roundRect', itemWidth: 10,
    itemHeight: 10, itemGap: 16, selectedMode: false,
    textStyle: { color: ink, fontSize: 12, width: 160, overflow: 'truncate' },
  }
}

function seriesOf(drawing: Bars, row: BarRow, index: number) {
  const { points, rows, stacked, light, share, unfinished = null, bins = false, others = [] } = drawing
  const look = looks[light]
  const colour = paints(rows, light)[index]
  const last = points.length - 1
  const open = { color: 'transparent', borderColor: colour, borderType: 'dashed', borderWidth: 1.5 }
  const labelled = share !== undefined && rows.length === 1 && points.length <= LABELLED_UP_TO
  return {
    type: 'bar',
    name: row.name,
    color: colour,
    ...(stacked ? { stack: 'all' } : {}),
    ...(bins && rows.length === 1 ? { barCategoryGap: '6%' } : { barMaxWidth: 56, barCategoryGap: '28%' }),
    data: row.values.map((value, at) => {
      if (unfinished !== null && at === last) return { value, itemStyle: open }
      return others.includes(at) ? { value, itemStyle: { color: look.other } } : value
    }),
    itemStyle: { borderRadius: stacked ? 0 : [3, 3, 0, 0] },
    emphasis: { focus: 'none' },
    label: {
      show: labelled, position: 'top', color: look.quiet, fontSize: 12,
      formatter: ({ value }: { value: number }) => (value === 0 ? '' : (share?.(value) ?? '')),
    },
    ...(index === 0 ? notesOf(drawing) : {}),
  }
}

function paints(rows: readonly BarRow[], light: Light): string[] {
  const usual = coloursOf(rows, light)
  const { series, other } = looks[light]
  return rows.map(({ colour }, at) => (colour === undefined ? usual[at] : series[colour]) ?? other)
}

function notesOf({ notes = [], light }: Bars) {
  if (notes.length === 0) return {}
  const { ink } = looks[light]
  const places = [...new Set(notes.map((note) => note.at))]
  return {
    markLine: {
      silent: true, symbol: 'none', lineStyle: { color: ink, type: 'dotted', width: 1.5 },
      label: { color: ink, fontSize: 12, position: 'end', distance: 4 },
      data: places.map((at) => ({ xAxis: at, label: { formatter: notesAt(notes, at).join(' · ') } })),
    },
  }
}

function boxOf(drawing: Bars, index: number): HTMLElement {
  const { points, rows, light, whole, share, unfinished = null, notes, others = [] } = drawing
  const colours = paints(rows, light)
  const told = rows.map((row, which) => {
    const value = row.values[index] ?? null
    return {
      colour: (others.includes(index) ? undefined : colours[which]) ?? looks[light].other, name: row.name,
      text: value === null ? '—' : whole(Math.abs(value)),
      ...(value === null || share === undefined ? {} : { moved: share(value) }),
    }
  })
  const foot = [...notesAt(notes, index), unfinished !== null && index === points.length - 1 ? unfinished : undefined]
    .filter((each) => each !== undefined)
    .join(' · ')
  return tip(points[index] ?? '', told, foot === '' ? undefined : foot)
}
