import { useMemo } from 'react'
import { useFormat } from '~/lib/format/useFormat'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import { useSegmentNames } from './segmentNames'
import type { Voice } from './speak'
import { words } from './words'

export function useVoice(): Voice {
  const say = useWords(words)
  const { day } = useFormat()
  const language = useLanguage()
  const segments = useSegmentNames()
  return useMemo(() => {
    const segment = (id: number) => segments.find((one) => one.id === id)?.name
    return { say, day, language, segment }
  }, [say, day, language, segments])
}
