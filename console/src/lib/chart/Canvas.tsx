import { BarChart, LineChart } from 'echarts/charts'
import { LabelLayout } from 'echarts/features'
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, registerTheme, use as register, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLight } from '~/lib/theme/light'
import type { CanvasProps } from './Chart'
import { themeOf } from './theme'

register([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, LabelLayout, CanvasRenderer])
registerTheme('light', themeOf('light'))
registerTheme('dark', themeOf('dark'))

/** Draws; everything that decides what is drawn stands outside. */
export function Canvas({ option, height, label, pick, ready }: CanvasProps) {
  const light = useLight()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const lit = useRef(light)
  const picked = useRef(pick)
  useEffect(() => {
    picked.current = pick
  }, [pick])
  useEffect(() => {
    if (place.current === null) return
    const drawn = init(place.current, lit.current)
    chart.current = drawn
    drawn.on('click', (event) => picked.current?.(event.seriesIndex ?? 0, event.dataIndex))
    ready?.(() => drawn.getDataURL({ type: 'png', pixelRatio: 2 }))
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [ready])
  useEffect(() => {
    if (lit.current !== light) chart.current?.setTheme(light)
    lit.current = light
    chart.current?.setOption({ aria: { enabled: true }, animationDuration: 160, ...option }, { notMerge: true })
  }, [option, light])
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}
