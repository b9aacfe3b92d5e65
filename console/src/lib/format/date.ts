import type { Language } from '~/lib/words/language'

/** How a stretch of time is cut. */
export type Interval = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

const tags = { zh: 'zh-CN', en: 'en-GB' } satisfies Record<Language, string>

/** 11月21日 周五 / Fri 21 Nov; the year stands there when it is not this one. */
export function day(instant: Date, zone: string, language: Language, now: Date): string {
  const at = fields(instant, zone, language)
  const year = at.year === fields(now, zone, language).year ? '' : at.year
  if (language === 'zh') return `${year === '' ? '' : `${year}年`}${at.month}月${at.day}日 ${at.weekday}`
  return `${at.weekday} ${at.day} ${at.monthName}${year === '' ? '' : ` ${year}`}`
}

/** 11月21日 14:05 / 21 Nov 14:05, with the year when it is not this one. */
export function time(instant: Date, zone: string, language: Language, now: Date): string {
  const at = fields(instant, zone, language)
  const other = at.year !== fields(now, zone, language).year
  if (language === 'zh') return `${other ? `${at.year}年` : ''}${at.month}月${at.day}日 ${at.clock}`
  return `${at.day} ${at.monthName}${other ? ` ${at.year}` : ''} ${at.clock}`
}

/** The exact instant with its zone, shown on hover. */
export function exact(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  return `${parts.format(instant)} ${zone}`
}

/** Relative under 24 hours, else the time. */
export function ago(instant: Date, zone: string, language: Language, now: Date): string {
  const seconds = Math.round((now.getTime() - instant.getTime()) / 1000)
  if (seconds < -60 || seconds >= 86_400) return time(instant, zone, language, now)
  if (seconds < 60) return language === 'zh' ? '刚刚' : 'just now'
  const speak = new Intl.RelativeTimeFormat(tags[language], { numeric: 'always', style: 'short' })
  if (seconds < 3600) return spaced(speak.format(-Math.floor(seconds / 60), 'minute'))
  return spaced(speak.format(-Math.floor(seconds / 3600), 'hour'))
}

/** The name of one interval on an axis or in a row. */
export function intervalName(start: Date, interval: Interval, zone: string, language: Language, now: Date): string {
  const at = fields(start, zone, language)
  const thisYear = at.year === fields(now, zone, language).year
  switch (interval) {
    case 'HOUR':
      return language === 'zh' ? `${at.month}月${at.day}日 ${at.clock}` : `${at.day} ${at.monthName} ${at.clock}`
    case 'DAY':
      return day(start, zone, language, now)
    case 'WEEK':
      return weekName(at, language, thisYear)
    case 'MONTH':
      return language === 'zh' ? `${at.year}年${at.month}月` : `${at.monthName} ${at.year}`
    case 'QUARTER':
      return quarterName(at, language)
    case 'YEAR':
      return language === 'zh' ? `${at.year}年` : at.year
  }
}

function quarterName(at: Fields, language: Language): string {
  const quarter = Math.floor((Number(at.month) - 1) / 3) + 1
  return language === 'zh' ? `${at.year}年第${quarter}季度` : `Q${quarter} ${at.year}`
}

function weekName(at: Fields, language: Language, thisYear: boolean): string {
  if (language === 'zh') return `${thisYear ? '' : `${at.year}年`}${at.month}月${at.day}日起`
  return `Week of ${at.day} ${at.monthName}${thisYear ? '' : ` ${at.year}`}`
}

/** A length of time in its two largest units: 3 天 4 小时 / 3 d 4 h. */
export function length(seconds: number, language: Language): string {
  const units = language === 'zh' ? (['天', '小时', '分', '秒'] as const) : (['d', 'h', 'min', 's'] as const)
  const sizes = [86_400, 3600, 60, 1]
  const largest = sizes.findIndex((size) => seconds >= size)
  if (largest < 0) return `0 ${units[3]}`
  const parts: string[] = []
  let rest = Math.round(seconds)
  for (let index = largest; index < Math.min(largest + 2, 4); index++) {
    const amount = Math.floor(rest / (sizes[index] ?? 1))
    rest -= amount * (sizes[index] ?? 1)
    if (amount > 0) parts.push(`${amount} ${units[index] ?? ''}`)
  }
  return parts.join(' ')
}

/** Seconds in an ISO-8601 duration of days, hours, minutes and seconds. */
export function durationSeconds(text: string): number {
  const match = /^PT?(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text)
  if (match === null) return 0
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

interface Fields {
  year: string
  month: string
  day: string
  monthName: string
  weekday: string
  clock: string
}

function fields(instant: Date, zone: string, language: Language): Fields {
  const numbers = parts(instant, 'en-GB', {
    timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
    hourCycle: 'h23',
  })
  const names = parts(instant, tags[language], { timeZone: zone, month: 'short', weekday: 'short' })
  return {
    year: numbers.year ?? '',
    month: String(Number(numbers.month)),
    day: String(Number(numbers.day)),
    monthName: names.month ?? '',
    weekday: names.weekday ?? '',
    clock: `${numbers.hour ?? ''}:${numbers.minute ?? ''}`,
  }
}

function parts(instant: Date, tag: string, how: Intl.DateTimeFormatOptions): Partial<Record<string, string>> {
  const spoken = new Intl.DateTimeFormat(tag, how).formatToParts(instant)
  return Object.fromEntries(spoken.map((part) => [part.type, part.value]))
}

function spaced(text: string): string {
  return text.replace(/(\d)([一-鿿])/, '$1 $2')
}
