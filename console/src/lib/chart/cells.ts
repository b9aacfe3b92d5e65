import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { looks } from './theme'
import { tip } from './tip'

/** A grid of figures, the deeper the larger: rows from the top, columns from the left. */
export interface Cells {
  columns: readonly string[]
  rows: readonly { name: string; values: readonly number[] }[]
  light: Light
  whole: (value: number) => string
  short: (value: number) => string
  /** What a value is of all. */
  share: (value: number) => string
}

const DEPTHS = 6
const DEPTH_ALPHA = 0.075
const SHARE_FROM_PIXELS = 56

/** Cells with their figure printed, so that nothing hangs on the depth of a colour. */
export function cellsOption(drawing: Cells): EChartsCoreOption {
  const { columns, rows, light } = drawing
  const look = looks[light]
  const names = { color: look.quiet, fontSize: 12, lineHeight: 16, interval: 0 }
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: { type: 'category', data: columns, axisLabel: names, axisLine: { show: false } },
    yAxis: {
      type: 'category', inverse: true, data: rows.map((row) => row.name), axisLabel: names, axisLine: { show: false },
      axisTick: { show: false },
    },
    tooltip: { trigger: 'item', formatter: ({ dataIndex }: { dataIndex: number }) => boxOf(drawing, dataIndex) },
    series: [
      {
        type: 'custom',
        data: rows.flatMap((row, at) => row.values.map((value, column) => [column, at, value])),
        renderItem: (_: unknown, api: Placing) => cellOf(drawing, api),
      },
    ],
  }
}

interface Placing {
  value: (dimension: number) => number
  coord: (at: [number, number]) => [number, number]
  size: (extent: [number, number]) => [number, number]
}

function cellOf({ rows, light, short, share }: Cells, api: Placing) {
  const look = looks[light]
  const value = api.value(2)
  const [x, y] = api.coord([api.value(0), api.value(1)])
  const [width, height] = api.size([1, 1])
  const said = value > 0 && width >= SHARE_FROM_PIXELS ? `\n{share|${share(value)}}` : ''
  return {
    type: 'rect',
    shape: { x: x - width / 2 + 1.5, y: y - height / 2 + 1.5, width: width - 3, height: height - 3, r: 4 },
    style: { fill: fillOf(depthOf(value, rows), light) },
    emphasis: { style: { stroke: look.series[0], lineWidth: 2 } },
    textConfig: { position: 'inside' },
    textContent: {
      style: {
        text: `{size|${short(value)}}${said}`,
        rich: {
          size: {
            fill: value > 0 ? look.ink : look.quiet, fontSize: 14, fontWeight: value > 0 ? 600 : 400, lineHeight: 18,
          },
          share: { fill: look.ink, fontSize: 12, lineHeight: 16 },
        },
        align: 'center', verticalAlign: 'middle',
      },
    },
  }
}

/** Which of six steps of the one hue a figure gets; 0 for nobody. */
export function depthOf(value: number, rows: Cells['rows']): number {
  const most = Math.max(...rows.flatMap((row) => row.values))
  return value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * DEPTHS))
}

function fillOf(depth: number, light: Light): string {
  const { series, quiet } = looks[light]
  const [colour = '', alpha] = depth === 0 ? [quiet, 0.07] : [series[0], depth * DEPTH_ALPHA]
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`
}

function boxOf({ columns, rows, light, whole, share }: Cells, index: number): HTMLElement {
  const row = rows[Math.floor(index / columns.length)]
  const value = row?.values[index % columns.length] ?? 0
  const names = [row?.name, columns[index % columns.length]]
  const head = names.map((name) => (name ?? '').replaceAll('\n', ' ')).join(' · ')
  return tip(head, [{ colour: looks[light].series[0] ?? '', name: '', text: whole(value), moved: share(value) }])
}
