import { useMemo } from 'react'
import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import type { Voice } from './speak'
import { words } from './words'

export function useVoice(): Voice {
  const say = useWords(words)
  const { day } = useFormat()
  return useMemo(() => ({ say, day }), [say, day])
}
