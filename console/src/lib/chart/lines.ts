import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { COLOURS } from './fold'
import { looks } from './theme'
import { tip } from './tip'

export interface Line {
  name: string
  /** null where nothing was there to measure. */
  values: (number | null)[]
  /** All that is not named, or the period it is compared with: grey and dashed. */
  other?: boolean
}

/** Some points in a row that a reader should know about, such as a holiday. */
export interface Shade {
  from: number
  to: number
  name: string
  /** Said where the points are read, and not drawn. */
  quiet?: boolean
}

/** Something that happened at a point, such as a release: a thin line with its name. */
export interface Note {
  at: number
  name: string
}

export interface Lines {
  /** The names of the points, in order. */
  points: readonly string[]
  lines: readonly Line[]
  light: Light
  /** How a value is written on the axis and in the box. */
  short: (value: number) => string
  whole: (value: number) => string
  /** What the last point is called when its time has not ended; it is drawn dashed. */
  unfinished: string | null
  /** Where the axis ends; shares end at 1. */
  max?: number
  /** What no value can exceed: the axis goes no further, and need not go so far. */
  cap?: number
  /** How a value moved since the point before. */
  change?: (before: number, now: number) => string | null
  shades?: readonly Shade[]
  notes?: readonly Note[]
  /** Names above the chart, where the ends of lines meet and names there would lie upon each other. */
  above?: boolean
  /** Whether lines are told apart by their marks as well as by colour. */
  patterns?: boolean
}

const LABELS_UP_TO = 4
const MARKS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'arrow']

/** Lines over time. They begin at zero, and a period that has not ended is dashed. */
export function linesOption(drawing: Lines): EChartsCoreOption {
  const { points, lines, light, short, above = false } = drawing
  const look = looks[light]
  const labelled = !above && lines.length > 1 && lines.length <= LABELS_UP_TO
  const named = lines.length > 1 && !labelled
  return {
    grid: { left: 8, right: labelled ? 120 : 16, top: named ? 52 : 24, bottom: 4, outerBoundsMode: 'same' },
    ...(named ? { legend: legendOf(lines, look.quiet) } : {}),
    xAxis: { type: 'category', data: points, boundaryGap: false, axisLabel: { hideOverlap: true } },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { formatter: short },
      splitNumber: 4,
      ...endOf(drawing),
    },
    tooltip: {
      trigger: 'axis',
      formatter: (at: { dataIndex: number }[]) => boxOf(drawing, at[0]?.dataIndex ?? 0),
    },
    series: seriesOf(drawing, labelled),
  }
}

const NEAR = 0.8

/** Where the axis ends, if not where the values do. */
function endOf({ lines, max, cap }: Lines) {
  const most = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const end = max ?? (cap !== undefined && most > cap * NEAR ? cap : undefined)
  return end === undefined ? {} : { max: end, interval: end / 4 }
}

function legendOf(lines: readonly Line[], ink: string) {
  return {
    data: [...new Set(lines.map((line) => line.name))], left: 4, top: 4, type: 'scroll', icon: 'circle',
    itemWidth: 9, itemHeight: 9, itemGap: 16, selectedMode: false,
    textStyle: { color: ink, fontSize: 12, width: 160, overflow: 'truncate' },
  }
}

/** Each line whole up to the last full period, and dashed from there. */
function seriesOf(drawing: Lines, labelled: boolean) {
  const { points, lines, light, unfinished, patterns = false } = drawing
  const look = looks[light]
  const colours = coloursOf(lines, light)
  const last = points.length - 1
  const open = unfinished !== null && last > 0
  const endLabel = { show: true, color: look.quiet, fontSize: 12, width: 110, overflow: 'truncate' }
  const labelOf = (line: Line) =>
    labelled ? { endLabel: { ...endLabel, formatter: line.name }, labelLayout: { moveOverlap: 'shiftY' } } : {}
  const common = (line: Line, index: number) => ({
    type: 'line',
    name: line.name,
    color: colours[index],
    symbol: patterns ? MARKS[index % MARKS.length] : 'circle',
    symbolSize: patterns ? 8 : 6,
    showSymbol: points.length <= 62,
  })
  const solid = lines.map((line, index) => ({
    ...common(line, index),
    data: open ? line.values.with(last, null) : line.values,
    lineStyle: { type: line.other === true ? 'dashed' : 'solid', width: 2 },
    emphasis: { focus: 'series' },
    z: 3,
    ...(open ? {} : labelOf(line)),
    ...(index === 0 ? { ...shadesOf(drawing), ...notesOf(drawing) } : {}),
  }))
  if (!open) return solid
  const ends = lines.map((line, index) => ({
    ...common(line, index),
    data: line.values.map((value, at) => (at < last - 1 ? null : value)),
    lineStyle: { type: 'dashed', width: 2, color: colours[index] },
    itemStyle: { color: look.page, borderColor: colours[index], borderWidth: 2 },
    z: 2,
    ...labelOf(line),
  }))
  return [...solid, ...ends]
}

/** Marks stand as thin lines before everything else; several at one point share it. */
function notesOf({ notes = [], points, light }: Lines) {
  if (notes.length === 0) return {}
  const look = looks[light]
  const places = [...new Set(notes.map((note) => note.at))]
  return {
    markLine: {
      silent: true,
      symbol: ['none', 'triangle'],
      symbolSize: 7,
      symbolRotate: 180,
      lineStyle: { color: look.ink, type: 'dotted', width: 1 },
      label: { color: look.ink, fontSize: 12, width: 120, overflow: 'truncate', position: 'insideEndTop' },
      data: places.map((at) => ({ xAxis: points[at], label: { formatter: notesAt(notes, at).join(' · ') } })),
    },
  }
}

/** What is marked at a point, by name. */
export function notesAt(notes: readonly Note[] = [], at: number): string[] {
  return notes.filter((note) => note.at === at).map((note) => note.name)
}

/** Holidays lie grey behind the lines; over the dashed end stands what it is. */
function shadesOf({ shades = [], points, light, unfinished }: Lines) {
  const last = points.length - 1
  const open = unfinished !== null && last > 0
  if (shades.length === 0 && !open) return {}
  const look = looks[light]
  // A single day has no width on an axis of points: it reaches half way to its neighbours.
  const edge = (at: number) => points[Math.max(0, Math.min(points.length - 1, at))]
  return {
    markArea: {
      silent: true,
      itemStyle: { color: look.quiet, opacity: 0.1 },
      label: { color: look.quiet, fontSize: 12, position: 'top' },
      data: [
        ...shades.filter((shade) => shade.quiet !== true).map(({ from, to, name }) => [
          { xAxis: edge(from === to ? from - 1 : from), name },
          { xAxis: edge(to) },
        ]),
        ...(open
          ? [
              [
                { xAxis: edge(last - 1), name: unfinished, itemStyle: { color: 'transparent' } },
                { xAxis: edge(last) },
              ],
            ]
          : []),
      ],
    },
  }
}

function boxOf(drawing: Lines, index: number): HTMLElement {
  const { points, lines, light, whole, unfinished, change, shades = [], notes } = drawing
  const look = looks[light]
  const colours = coloursOf(lines, light)
  const young = unfinished !== null && index === points.length - 1
  const rows = lines.map((line, which) => {
    const value = line.values[index] ?? null
    const before = line.values[index - 1] ?? null
    const moved = young || value === null || before === null ? null : (change?.(before, value) ?? null)
    return {
      colour: colours[which] ?? look.other, name: line.name, text: value === null ? '—' : whole(value),
      ...(moved === null ? {} : { moved }),
    }
  })
  const feast = shades.find((shade) => shade.from <= index && index <= shade.to)?.name
  const foot = [...notesAt(notes, index), feast, young ? unfinished : undefined]
    .filter((each) => each !== undefined)
    .join(' · ')
  return tip(points[index] ?? '', rows, foot === '' ? undefined : foot)
}

/** Six colours for six lines; what is not named, and a seventh, is grey. */
export function coloursOf(lines: readonly Pick<Line, 'other'>[], light: Light): string[] {
  const look = looks[light]
  let next = 0
  return lines.map((line) => {
    if (line.other === true || next >= COLOURS) return look.other
    return look.series[next++] ?? look.other
  })
}
