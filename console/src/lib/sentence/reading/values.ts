import { plusDays, startOf } from '~/lib/period/zone'
import type { Language } from '~/lib/words/language'
import { isBare, marks } from '../quote'
import { blanks, either, isEdge, mapped, pattern, type Read } from './source'

const STOPS = /[()（）「」“”"、,，;；。\n]/

/** A value between its marks. */
export function marked(language: Language): Read<string> {
  const [open, close] = marks[language]
  return function* ({ text }, from) {
    let at = blanks(text, from)
    if (text[at] !== open) return
    for (let value = ''; ++at < text.length; value += text.charAt(at)) {
      if (text[at] !== close) continue
      if (text[at + 1] !== close) {
        yield [value, at + 1]
        return
      }
      at++
    }
  }
}

/** A value without marks, as far as it needs none: it ends before a sign, after a word; short ones first. */
export const bare: Read<string> = function* ({ text }, from) {
  const begin = blanks(text, from)
  for (let at = begin; at < text.length && !STOPS.test(text.charAt(at)); at++) {
    const value = text.slice(begin, at + 1)
    if (isBare(value) && isEdge(text, at + 1)) yield [value, at + 1]
  }
}

export function value(language: Language): Read<string> {
  return either(marked('zh'), marked(language), mapped(pattern(/"[^"]+"/), (text) => text.slice(1, -1)), bare)
}

/** A number as people and as machines write it. */
export const number: Read<number> = mapped(
  pattern(/[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[-+]?\d+)?/),
  (text) => Number(text.replace('−', '-').replaceAll(',', '')),
)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day in either language, or as 2026-01-31; without a year it lies in this one. */
export function day(year: number): Read<string> {
  const chinese = /(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?: ?周[一二三四五六日])?/
  const english = /(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3})[a-z]*(?: (\d{4}))?/
  return either(
    pattern(/\d{4}-\d{2}-\d{2}/),
    mapped(pattern(chinese), (text) => {
      const [, y, m, d] = chinese.exec(text) ?? []
      return written(y === undefined ? year : Number(y), Number(m), Number(d))
    }),
    mapped(pattern(english), (text) => {
      const [, d, m = '', y] = new RegExp(english.source, 'i').exec(text) ?? []
      return written(y === undefined ? year : Number(y), MONTHS.indexOf(m.toLowerCase()) + 1, Number(d))
    }),
  )
}

/** Null for a day that no calendar has. */
function written(year: number, month: number, date: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null
}

/** The instant at which a day begins. */
export function beginning(text: string, zone: string): string {
  return startOf(text, zone).toISOString()
}

/** The instant at which a day is over. */
export function end(text: string, zone: string): string {
  return startOf(plusDays(text, 1), zone).toISOString()
}
