import { BarChart, CustomChart, LineChart, SankeyChart } from 'echarts/charts'
import { LabelLayout } from 'echarts/features'
import {
  AriaComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent,
} from 'echarts/components'
import { init, registerTheme, use as register, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useLight } from '~/lib/theme/light'
import type { CanvasProps, Pen } from './pen'
import { usePatterns } from './patterns'
import { looks, themeOf } from './theme'

register([
  BarChart, CustomChart, LineChart, SankeyChart, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent,
  TooltipComponent, AriaComponent, LabelLayout, CanvasRenderer,
])
registerTheme('light', themeOf('light'))
registerTheme('dark', themeOf('dark'))

/** Draws; everything that decides what is drawn stands outside. */
export function Canvas({ option, height, label, pick, ready, pen }: CanvasProps) {
  const light = useLight()
  const [patterns] = usePatterns()
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
    drawn.on('click', (event) => picked.current?.(event.seriesIndex ?? 0, event.dataIndex, event.dataType === 'edge'))
    ready?.(() => drawn.getDataURL({ type: 'png', pixelRatio: 2 }))
    pen?.(penOf(drawn))
    const watch = new ResizeObserver(() => drawn.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      drawn.dispose()
    }
  }, [ready, pen])
  useEffect(() => {
    if (lit.current !== light) chart.current?.setTheme(light)
    lit.current = light
    const aria = { enabled: true, label: { description: label }, decal: { show: patterns } }
    chart.current?.setOption({ aria, animationDuration: 160, ...option }, { notMerge: true })
  }, [option, light, patterns, label])
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}

const GRID = { gridIndex: 0 }

/** Whether the chart has no axes. */
function flows(chart: EChartsType): boolean {
  return chart.getOption().xAxis === undefined
}

function penOf(chart: EChartsType): Pen {
  const pixel = (point: number, value: number) => {
    const [x, y] = chart.convertToPixel(GRID, [point, value]) as unknown as [number, number]
    return { x, y }
  }
  return {
    picture: (light) => {
      const backgroundColor = looks[light].page
      return chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor, excludeComponents: ['tooltip'] })
    },
    pixel,
    pointAt: (x, y) => {
      if (flows(chart) || !chart.containPixel(GRID, [x, y])) return null
      const [point] = chart.convertFromPixel(GRID, [x, y]) as unknown as [number]
      return point
    },
    show: ({ series, point }, place) => {
      chart.dispatchAction({ type: 'downplay' })
      chart.dispatchAction({ type: 'highlight', seriesIndex: series, dataIndex: point })
      const at = flows(chart) ? { seriesIndex: series, dataIndex: point } : pixel(place.point, place.value)
      chart.dispatchAction({ type: 'showTip', ...at })
    },
    hide: () => {
      chart.dispatchAction({ type: 'downplay' })
      chart.dispatchAction({ type: 'hideTip' })
    },
    clicked: (deed) => {
      chart.getZr().on('click', (event) => deed(event.offsetX, event.offsetY))
    },
  }
}
