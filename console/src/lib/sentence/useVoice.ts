import { useMemo } from 'react'
import { useFormat } from '~/lib/format/useFormat'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import type { Voice } from './speak'
import { words } from './words'

export function useVoice(): Voice {
  const say = useWords(words)
  const { day } = useFormat()
  const language = useLanguage()
  return useMemo(() => ({ say, day, language }), [say, day, language])
}
