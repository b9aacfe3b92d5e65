import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { looks } from './theme'
import { tip } from './tip'

export interface Line {
  name: string
  /** null where nothing was there to measure. */
  values: (number | null)[]
  /** All that is not named, or the period it is compared with: grey and dashed. */
  other?: boolean
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
}

const LABELS_UP_TO = 4

/** Lines over time. They begin at zero, and a period that has not ended is dashed. */
export function linesOption(drawing: Lines): EChartsCoreOption {
  const { points, lines, light, short, whole, unfinished, max } = drawing
  const look = looks[light]
  const colours = coloursOf(lines, light)
  const labelled = lines.length > 1 && lines.length <= LABELS_UP_TO
  const last = points.length - 1
  const endLabel = { show: true, color: look.quiet, fontSize: 12, width: 110, overflow: 'truncate' }
  const labelOf = (line: Line) =>
    labelled ? { endLabel: { ...endLabel, formatter: line.name }, labelLayout: { moveOverlap: 'shiftY' } } : {}
  const solid = lines.map((line, index) => ({
    type: 'line',
    name: line.name,
    data: unfinished === null || last === 0 ? line.values : line.values.with(last, null),
    color: colours[index],
    lineStyle: { type: line.other === true ? 'dashed' : 'solid', width: 2 },
    showSymbol: points.length <= 62,
    emphasis: { focus: 'series' },
    z: 3,
    ...(unfinished === null ? labelOf(line) : {}),
  }))
  const dashed =
    unfinished === null || last === 0
      ? []
      : lines.map((line, index) => ({
          type: 'line',
          name: line.name,
          data: line.values.map((value, at) => (at >= last - 1 ? value : null)),
          color: colours[index],
          lineStyle: { type: 'dashed', width: 2 },
          itemStyle: { opacity: 0.6 },
          z: 2,
          ...labelOf(line),
        }))
  return {
    grid: { left: 8, right: labelled ? 120 : 16, top: 16, bottom: 4, outerBoundsMode: 'same' },
    xAxis: { type: 'category', data: points, boundaryGap: false, axisLabel: { hideOverlap: true } },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { formatter: short },
      splitNumber: 4,
      ...(max === undefined ? {} : { max, interval: max / 4 }),
    },
    tooltip: {
      trigger: 'axis',
      formatter: (at: { dataIndex: number }[]) => {
        const index = at[0]?.dataIndex ?? 0
        const rows = lines.map((line, which) => {
          const value = line.values[index]
          const text = value === null || value === undefined ? '—' : whole(value)
          return { colour: colours[which] ?? look.other, name: line.name, text }
        })
        return tip(points[index] ?? '', rows, index === last && unfinished !== null ? unfinished : undefined)
      },
    },
    series: [...solid, ...dashed],
  }
}

/** Six colours for six lines; what is not named, and a seventh, is grey. */
export function coloursOf(lines: readonly Pick<Line, 'other'>[], light: Light): string[] {
  const look = looks[light]
  let next = 0
  return lines.map((line) => (line.other === true ? look.other : (look.series[next++] ?? look.other)))
}
