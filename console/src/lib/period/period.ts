import type { Period } from '~/lib/wire'
import { dayIn, plusDays, plusMonths, startOf, type Day } from './zone'

/** Stretches people ask about, all up to the end of today. */
export const PRESETS = ['7d', '30d', '90d', '12w', '6m', '12m', 'ytd'] as const
export type Preset = (typeof PRESETS)[number]

/** What the address says: a stretch that rolls, or two days, both meant inclusively. */
export type Span = { is: 'rolling'; preset: Preset } | { is: 'fixed'; first: Day; last: Day }

export const USUAL: Span = { is: 'rolling', preset: '30d' }

export function read(text: string | null): Span | null {
  const preset = PRESETS.find((each) => each === text)
  if (preset !== undefined) return { is: 'rolling', preset }
  const days = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text ?? '')
  const [, first, last] = days ?? []
  if (first === undefined || last === undefined || first > last) return null
  return { is: 'fixed', first, last }
}

export function write(span: Span): string {
  return span.is === 'rolling' ? span.preset : `${span.first}..${span.last}`
}

/** The days of a span, both inclusive, as seen today in a zone. */
export function daysOf(span: Span, zone: string, now: Date): { first: Day; last: Day } {
  if (span.is === 'fixed') return span
  const today = dayIn(now, zone)
  return { first: firstDay(span.preset, today), last: today }
}

/** The half-open period that a question is limited to. */
export function periodOf(span: Span, zone: string, now: Date): Period {
  const { first, last } = daysOf(span, zone, now)
  return { from: startOf(first, zone).toISOString(), to: startOf(plusDays(last, 1), zone).toISOString() }
}

function firstDay(preset: Preset, today: Day): Day {
  switch (preset) {
    case '7d':
      return plusDays(today, -6)
    case '30d':
      return plusDays(today, -29)
    case '90d':
      return plusDays(today, -89)
    case '12w':
      return plusDays(today, -83)
    case '6m':
      return plusMonths(today, -5)
    case '12m':
      return plusMonths(today, -11)
    case 'ytd':
      return `${today.slice(0, 4)}-01-01`
  }
}
