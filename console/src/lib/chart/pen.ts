import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import type { Spot } from './drawing'

/** What may be asked of a chart that is drawn. */
export interface Pen {
  /** The picture, as an address of data. */
  picture: (light: Light) => string
  /** Where a value stands, in pixels from the corner of the chart. */
  pixel: (point: number, value: number) => { x: number; y: number }
  /** Which point along the axis lies under a pixel; null outside the axes. */
  pointAt: (x: number, y: number) => number | null
  /** Shows a mark, and what is told of it at its place along both axes. */
  show: (mark: Spot, place: { point: number; value: number }) => void
  hide: () => void
  /** Tells of clicks anywhere in the chart. */
  clicked: (deed: (x: number, y: number) => void) => void
}

export interface CanvasProps {
  option: EChartsCoreOption
  /** One of three, so that pages keep a rhythm. */
  height: 160 | 240 | 360
  label: string
  /** What a click on a point does. */
  pick?: (series: number, point: number, link: boolean) => void
  /** Gives whoever wants to save the picture a way to get it. Must be stable. */
  ready?: (picture: () => string) => void
  /** Gives whoever leads the chart a hold of it. Must be stable. */
  pen?: (pen: Pen) => void
}
