import type { EChartsCoreOption } from 'echarts/core'
import { lazy, Suspense } from 'react'

export interface CanvasProps {
  option: EChartsCoreOption
  /** One of three, so that pages keep a rhythm. */
  height: 160 | 240 | 360
  label: string
  /** What a click on a point does. */
  pick?: (series: number, point: number) => void
  /** Gives whoever wants to save the picture a way to get it. Must be stable. */
  ready?: (picture: () => string) => void
}

const Canvas = lazy(() => import('./Canvas').then((part) => ({ default: part.Canvas })))

/** A chart. The drawing library comes when the first chart is drawn. */
export function Chart(props: CanvasProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height }} aria-busy="true" />}>
      <Canvas {...props} />
    </Suspense>
  )
}
