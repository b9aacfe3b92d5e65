import { createContext, useContext } from 'react'

/** The two tongues of the console. */
export type Language = 'zh' | 'en'

export const LanguageContext = createContext<Language>('zh')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

const KEPT = 'perennial.language'

/** What this browser was last told, or nothing. */
export function keptLanguage(): Language | null {
  const kept = localStorage.getItem(KEPT)
  return kept === 'zh' || kept === 'en' ? kept : null
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language)
}

/** The language of a tag such as zh-CN; everything that is not Chinese reads English. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
