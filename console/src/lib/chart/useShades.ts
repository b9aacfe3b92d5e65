import { useMemo } from 'react'
import type { Interval } from '~/lib/format/date'
import { dayIn } from '~/lib/period/zone'
import { useLanguage } from '~/lib/words/language'
import { unusual } from './holidays'
import type { Shade } from './lines'
import { usePlotWords } from './usePlotWords'

/** Holidays and the weekends worked for them, where the points of a chart are days. */
export function useShades(starts: readonly string[], interval: Interval, zone: string): readonly Shade[] {
  const say = usePlotWords()
  const language = useLanguage()
  return useMemo(() => {
    if (interval !== 'DAY') return []
    const days = starts.map((start) => dayIn(new Date(start), zone))
    return unusual(days, zone).map(({ from, to, is, [language]: name }) => ({
      from, to, name: is === 'holiday' ? name : say('workday', { name }), quiet: is === 'worked',
    }))
  }, [starts, interval, zone, language, say])
}
