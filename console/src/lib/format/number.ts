import type { Language } from '~/lib/words/language'
import { grouped } from '~/lib/words/dictionary'

/** What stands where there is no figure. */
export const NONE = '—'

const steps = {
  zh: [
    { from: 1e8, unit: '亿' },
    { from: 1e4, unit: '万' },
  ],
  en: [
    { from: 1e9, unit: 'B' },
    { from: 1e6, unit: 'M' },
    { from: 1e4, unit: 'K' },
  ],
} satisfies Record<Language, { from: number; unit: string }[]>

const sizes: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, B: 1e9, M: 1e6, K: 1e3 }

/** All digits, for tables, lists, tooltips and exports. */
export function whole(value: number, language: Language): string {
  return grouped(value, language)
}

/** Three significant digits, for cards and axes: 1.28万, 12.8K. Below ten thousand nothing is lost. */
export function short(value: number, language: Language): string {
  const size = significant(Math.abs(value))
  const step = steps[language].find((each) => size >= each.from)
  if (step === undefined) return grouped(roundedSmall(value), language)
  const scaled = significant(size / (sizes[step.unit] ?? 1))
  return (value < 0 ? '−' : '') + grouped(scaled, language) + step.unit
}

function roundedSmall(value: number): number {
  return Number.isInteger(value) ? value : significant(value)
}

function significant(value: number): number {
  return Math.abs(value) < 1e4 && Number.isInteger(value) ? value : Number(value.toPrecision(3))
}

/** Bases below this speak for themselves: 3 / 7 instead of 42.9%. */
export const SMALL_BASE = 30

/** A share with one decimal; a small base is shown as it is; no base, no figure. */
export function rate(part: number, base: number, language: Language): string {
  if (base === 0) return NONE
  if (base < SMALL_BASE) return `${grouped(part, language)} / ${grouped(base, language)}`
  return percent(part / base)
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('-', '−')}%`
}

/** A difference of rates, never in percent. */
export function points(difference: number, language: Language): string {
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : ''
  const size = Math.abs(difference * 100).toFixed(1)
  return language === 'zh' ? `${sign}${size} 个百分点` : `${sign}${size} pp`
}

/** How a measure moved: in percent of what it was, from a small base as it is; nothing where there was none. */
export function change(before: number, now: number, language: Language): string | null {
  if (before === now) return '±0'
  if (before < 0) return null
  const sign = now > before ? '+' : '−'
  if (before < SMALL_BASE) return `${sign}${measured(Math.abs(now - before), language)}`
  return `${sign}${((Math.abs(now - before) / before) * 100).toFixed(1)}%`
}

/** A number with up to four digits behind the point; nothing where nothing was there to measure. */
export function measured(value: number | null, language: Language): string {
  if (value === null) return NONE
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 4 })
    .format(value)
    .replace('-', '−')
}
