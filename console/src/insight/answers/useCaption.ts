import type { Caption } from '~/lib/chart/picture'
import { useFormat } from '~/lib/format/useFormat'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import type { Exploring } from '../useExplore'
import { usePeriodText } from './useClauses'

/** What stands around the picture of an answer: what was asked, of which period, true until when. */
export function useCaption({ around }: Exploring): (title: string, asOf: string) => Caption {
  const say = useWords(common)
  const format = useFormat()
  const { stretch } = usePeriodText()
  return (title, asOf) => ({
    title,
    note: `${stretch(around.period)} · ${around.zone}`,
    source: `${say('product')} · ${say('asOf', { time: format.exact(asOf) })}`,
  })
}
