import type { Light } from '~/lib/theme/light'

interface Look {
  series: readonly string[]
  other: string
  ink: string
  quiet: string
  line: string
  page: string
  raised: string
}

/** The colours of charts, told apart by normal, protan, deutan and tritan sight alike. */
export const looks: Readonly<Record<Light, Look>> = {
  light: {
    series: ['#2068da', '#d53c7a', '#176759', '#57350b', '#209dde', '#532d91'],
    other: '#8a919c',
    ink: '#1a2029',
    quiet: '#667080',
    line: '#e3e6ea',
    page: '#ffffff',
    raised: '#ffffff',
  },
  dark: {
    series: ['#63a7fb', '#dba0b9', '#18966c', '#bc5f06', '#eadf8c', '#9c26d8'],
    other: '#6f7885',
    ink: '#e8ebef',
    quiet: '#949eab',
    line: '#2b333e',
    page: '#161b22',
    raised: '#1d232c',
  },
}

export const FACE =
  "'Inter','Segoe UI','Helvetica Neue','Noto Sans',Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC'"

/** The one theme per light that charts are registered with. */
export function themeOf(light: Light) {
  const look = looks[light]
  const axis = {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: look.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: look.line } },
    nameTextStyle: { color: look.quiet },
  }
  return {
    color: look.series,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FACE, color: look.ink },
    categoryAxis: { ...axis, axisLine: { show: true, lineStyle: { color: look.line } }, splitLine: { show: false } },
    valueAxis: axis,
    line: { symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 }, smooth: false },
    bar: { itemStyle: { borderRadius: [3, 3, 0, 0] } },
    tooltip: {
      backgroundColor: look.raised,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 13 },
      axisPointer: {
        lineStyle: { color: look.quiet, type: 'dashed' },
        shadowStyle: { color: look.quiet, opacity: 0.08 },
      },
    },
  }
}
