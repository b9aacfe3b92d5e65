import type { Say } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** The words that charts share. */
export function usePlotWords(): Say<typeof words.zh> {
  return useWords(words)
}
