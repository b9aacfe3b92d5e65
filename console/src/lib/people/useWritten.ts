import { useCallback } from 'react'
import type { Value } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { written } from './naming'

/** How a value is written in lists, in the language of the reader. */
export function useWritten(): (value: Value) => string {
  const say = useWords(common)
  return useCallback((value) => written(value, { yes: say('yes'), no: say('no') }), [say])
}
