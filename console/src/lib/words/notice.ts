import { fill } from './dictionary'
import type { Language } from './language'
import en from './notices.en.json'
import zh from './notices.zh.json'

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh, en }

/** What happened, in the language of the reader. */
export function notice(code: string, params: Readonly<Record<string, string | number>>, language: Language): string {
  const known = sentences[language][code]
  return known === undefined ? code : fill(known, params, language)
}
