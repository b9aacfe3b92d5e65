import type { Language } from './language'

/** Sentences in both languages under the same keys; a key that one of them lacks does not compile. */
export interface Dictionary<Z extends Readonly<Record<string, string>>> {
  zh: Z
  en: Readonly<Record<keyof Z & string, string>>
}

export function dictionary<const Z extends Readonly<Record<string, string>>>(
  zh: Z,
  en: NoInfer<Readonly<Record<keyof Z & string, string>>>,
): Dictionary<Z> {
  return { zh, en }
}

type Before<Text, Mark extends string> = Text extends `${infer Head}${Mark}${string}` ? Head : Text

/** The names of the places to fill in a sentence. */
export type Places<Text> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Before<Place, ':'> | Places<Rest>
  : never

/** The sentence of a key with its places filled; places are named by the type. */
export type Say<Z extends Readonly<Record<string, string>>> = <K extends keyof Z & string>(
  key: K,
  ...fill: [Places<Z[K]>] extends [never] ? [] : [Readonly<Record<Places<Z[K]>, string | number>>]
) => string

/**
 * Fills the places of a sentence. `{name}` is replaced; `{name:one|many}` chooses a word by the number, so that English
 * can say "1 person" and "2 people".
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>, language: Language): string {
  return text.replace(PLACE, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one !== undefined && many !== undefined) return value === 1 || value === '1' ? one : many
    return typeof value === 'number' ? grouped(value, language) : value
  })
}

export const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g

const groups = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
} satisfies Record<Language, Intl.NumberFormat>

/** All digits, grouped by thousands, with a true minus. */
export function grouped(value: number, language: Language): string {
  return groups[language].format(value).replace('-', '−')
}
