import { useMemo } from 'react'
import { useChoices } from '~/lib/choices'
import { adjust, usePlace } from '~/lib/route'
import type { Period } from '~/lib/wire'
import { USUAL, periodOf, read, write, type Span } from './period'

/** The period that the page shares with the top bar; it lives in the address. */
export function usePeriod(): { span: Span; period: Period; choose: (span: Span) => void } {
  const { query } = usePlace()
  const { zone } = useChoices()
  const text = query.get('period')
  return useMemo(() => {
    const span = read(text) ?? USUAL
    return {
      span,
      period: periodOf(span, zone, new Date()),
      choose: (next: Span) => adjust({ period: write(next) }, 'push'),
    }
  }, [text, zone])
}
