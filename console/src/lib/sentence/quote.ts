import type { Language } from '~/lib/words/language'

/** The marks that hold a value together where its own words could be taken for the sentence's. */
export const marks = { zh: ['「', '」'], en: ['“', '”'] } as const satisfies Record<Language, readonly [string, string]>

interface Tongue {
  language: Language
}

const SIGNS = /[()（）「」“”"、，,;；。≥≤<>\n]/
const WORDS = /(^|\s)(and|or|in|at|from|to|exactly|is)(\s|$)|^(not|true|false|known)(\s|$)|[且或]|至少|正好|至多/i

/** Whether a value can stand in a sentence by itself and be taken for nothing else. */
export function isBare(value: string): boolean {
  return value !== '' && value.trim() === value && !SIGNS.test(value) && !WORDS.test(value)
}

/** A value as it stands in a sentence: bare, or between marks where it could be misread. */
export function quote(value: string, { language }: Tongue): string {
  const [open, close] = marks[language]
  return isBare(value) ? value : `${open}${escaped(value, language)}${close}`
}

export function quoted(values: readonly string[], tongue: Tongue): string[] {
  return values.map((value) => quote(value, tongue))
}

/** Names of kinds; in Chinese the marks around them belong to the sentence already. */
export function kindNames(kinds: readonly string[], { language }: Tongue): string[] {
  return kinds.map((kind) => (language === 'zh' ? escaped(kind, language) : quote(kind, { language })))
}

function escaped(value: string, language: Language): string {
  const close = marks[language][1]
  return value.replaceAll(close, close + close)
}
