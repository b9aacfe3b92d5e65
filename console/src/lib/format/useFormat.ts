import { useMemo } from 'react'
import { useLanguage } from '~/lib/words/language'
import { useChoices } from '~/lib/choices'
import * as dates from './date'
import * as monies from './money'
import * as numbers from './number'

/** Numbers, money and time as this reader reads them: language of the reader, zone and currency of the organisation. */
export function useFormat() {
  const language = useLanguage()
  const { zone, currency } = useChoices()
  return useMemo(
    () => ({
      language,
      zone,
      whole: (value: number) => numbers.whole(value, language),
      short: (value: number) => numbers.short(value, language),
      rate: (part: number, base: number) => numbers.rate(part, base, language),
      points: (difference: number) => numbers.points(difference, language),
      change: (before: number, now: number) => numbers.change(before, now, language),
      number: (value: number | null) => numbers.measured(value, language),
      money: (minor: number) => monies.money(minor, currency, language),
      day: (instant: string) => dates.day(new Date(instant), zone, language, new Date()),
      time: (instant: string) => dates.time(new Date(instant), zone, language, new Date()),
      ago: (instant: string) => dates.ago(new Date(instant), zone, language, new Date()),
      exact: (instant: string) => dates.exact(new Date(instant), zone),
      interval: (start: string, interval: dates.Interval) =>
        dates.intervalName(new Date(start), interval, zone, language, new Date()),
      length: (seconds: number) => dates.length(seconds, language),
    }),
    [language, zone, currency],
  )
}

export type Format = ReturnType<typeof useFormat>
