import { useMemo } from 'react'
import { useFormat } from '~/lib/format/useFormat'
import { useLanguage } from '~/lib/words/language'
import { useNamedSources } from '~/lib/sources'
import { useWords } from '~/lib/words/useWords'
import { useSegmentNames } from './segmentNames'
import type { Voice } from './speak'
import { words } from './words'

export function useVoice(): Voice {
  const say = useWords(words)
  const { day } = useFormat()
  const language = useLanguage()
  const segments = useSegmentNames()
  const sources = useNamedSources()
  return useMemo(() => {
    const segment = (id: number) => segments.find((one) => one.id === id)?.name
    const source = (id: number) => sources.find((one) => one.id === id)?.name
    return { say, day, language, segment, source }
  }, [say, day, language, segments, sources])
}
