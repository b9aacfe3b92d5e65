import type { Language } from '~/lib/words/language'
import type { Sentence } from '../words'

/** The words a sentence is read by, and what its days mean. */
export interface Tongue {
  words: Readonly<Record<keyof Sentence, string>>
  language: Language
  zone: string
  /** Of a day that names none. */
  year: number
}
