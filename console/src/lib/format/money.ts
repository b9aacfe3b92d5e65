import type { Language } from '~/lib/words/language'
import { short } from './number'

/** How many digits stand behind the point of a currency: 2 for CNY, 0 for JPY. */
export function digits(currency: string): number {
  return format(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2
}

/** Whole minor units with all digits: ¥1,284.50. */
export function money(minor: number, currency: string, language: Language): string {
  return format(currency, language)
    .format(minor / 10 ** digits(currency))
    .replace('-', '−')
}

/** Three significant digits, for cards and axes: ¥12.8万. */
export function moneyShort(minor: number, currency: string, language: Language): string {
  const amount = minor / 10 ** digits(currency)
  if (Math.abs(amount) < 1e4) return money(minor, currency, language)
  return (amount < 0 ? '−' : '') + symbol(currency, language) + short(Math.abs(amount), language)
}

/** What is written once above a column of amounts. */
export function symbol(currency: string, language: Language): string {
  const part = format(currency, language)
    .formatToParts(0)
    .find((each) => each.type === 'currency')
  return part?.value ?? currency
}

function format(currency: string, language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
}
