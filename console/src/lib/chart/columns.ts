import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { coloursOf } from './lines'
import { looks } from './theme'
import { tip } from './tip'

export interface Columns {
  /** The names of the steps, in order. */
  steps: readonly string[]
  /** One part, or one per value of a breakdown. */
  parts: readonly { name: string; reached: number[]; lost: number[]; other?: boolean }[]
  light: Light
  short: (value: number) => string
  whole: (value: number) => string
  rate: (part: number, base: number) => string
  words: { reached: string; lost: string }
}

/** The steps of a funnel as columns from zero; the hatched top is who was lost on the way there. */
export function columnsOption({ steps, parts, light, short, whole, rate, words }: Columns): EChartsCoreOption {
  const look = looks[light]
  const colours = coloursOf(parts, light)
  const hatched = { symbol: 'rect', rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5], color: look.quiet }
  const series = parts.flatMap((part, index) => [
    {
      type: 'bar',
      name: part.name,
      stack: `part-${index}`,
      data: part.reached,
      color: colours[index],
      barMaxWidth: 88,
      itemStyle: { borderRadius: 0 },
      label: {
        show: parts.length === 1,
        position: 'insideTop',
        color: light === 'light' ? '#ffffff' : '#10141a',
        fontSize: 12,
        fontWeight: 600,
        formatter: ({ dataIndex }: { dataIndex: number }) => rate(part.reached[dataIndex] ?? 0, part.reached[0] ?? 0),
      },
    },
    {
      type: 'bar',
      name: `${part.name} · ${words.lost}`,
      stack: `part-${index}`,
      data: part.lost,
      color: light === 'light' ? '#eef0f3' : '#262e39',
      barMaxWidth: 88,
      itemStyle: { decal: hatched, borderRadius: [3, 3, 0, 0] },
    },
  ])
  return {
    grid: { left: 8, right: 16, top: parts.length > 1 ? 44 : 16, bottom: 4, outerBoundsMode: 'same' },
    ...(parts.length > 1 ? { legend: legendOf(parts.map((part) => part.name), look.quiet) } : {}),
    xAxis: { type: 'category', data: steps, axisLabel: { interval: 0, overflow: 'truncate', width: 160 } },
    yAxis: { type: 'value', min: 0, axisLabel: { formatter: short }, splitNumber: 4 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (at: { dataIndex: number }[]) => {
        const index = at[0]?.dataIndex ?? 0
        const rows = parts.map((part, which) => ({
          colour: colours[which] ?? look.other,
          name: parts.length === 1 ? words.reached : part.name,
          text: `${whole(part.reached[index] ?? 0)} · ${rate(part.reached[index] ?? 0, part.reached[0] ?? 0)}`,
        }))
        const only = parts[0]
        if (parts.length === 1 && only !== undefined && index > 0) {
          rows.push({ colour: look.quiet, name: words.lost, text: whole(only.lost[index] ?? 0) })
        }
        return tip(steps[index] ?? '', rows)
      },
    },
    series,
  }
}

/** The parts by colour; who was lost is hatched and named where it is read. */
function legendOf(data: string[], ink: string) {
  return {
    data, left: 4, top: 4, type: 'scroll', icon: 'roundRect', itemWidth: 10, itemHeight: 10, itemGap: 16,
    selectedMode: false, textStyle: { color: ink, fontSize: 12, width: 160, overflow: 'truncate' },
  }
}
