import { useAsked } from '~/lib/asked'
import { useChoices } from '~/lib/choices'
import { ask } from '~/lib/http'
import { dayIn, plusDays, startOf } from '~/lib/period/zone'
import type { Breakdown, Step, TrendAnswer } from '~/lib/wire'
import { EVERY_EVENT } from './wheres'

/** Where values come from: a trait of people, a property of some events, or a field of their lines. */
export type ValuesOf =
  | { is: 'trait'; name: string }
  | { is: 'property'; name: string; events: readonly string[] }
  | { is: 'line'; list: string; name: string; events: readonly string[] }

/** A value with the people who have it. */
export interface Frequent {
  value: string
  people: number
}

const TOP = 12
const DAYS = 365

/** The commonest values of the last year, with how many active people have each; none while they are counted. */
export function useValues(of: ValuesOf | null): readonly Frequent[] {
  const { zone, weekStart } = useChoices()
  const today = dayIn(new Date(), zone)
  const asked = useAsked({
    key: ['values', of, today],
    when: of !== null,
    keep: false,
    fetch: async (signal) => {
      if (of === null) return []
      const period = {
        from: startOf(plusDays(today, -DAYS), zone).toISOString(), to: startOf(plusDays(today, 1), zone).toISOString(),
      }
      const answer = await ask<TrendAnswer>('/api/insight/trend', questionOf(of, { period, zone, weekStart }), signal)
      return answer.lines.flatMap(({ value, total }): Frequent[] =>
        value?.is === 'named' ? [{ value: value.value, people: total.people.count }] : [],
      )
    },
  })
  return asked.is === 'ready' ? asked.value : []
}

function questionOf(of: ValuesOf, scope: object) {
  const step: Step = { events: of.is === 'trait' ? [] : [...of.events], where: EVERY_EVENT }
  return {
    scope: { ...scope, people: { is: 'all', parts: [] }, where: EVERY_EVENT },
    series: [{ step, measure: { is: 'people' } }],
    interval: 'MONTH',
    breakdown: breakdownOf(of),
  }
}

function breakdownOf(of: ValuesOf): Breakdown {
  switch (of.is) {
    case 'trait':
      return { is: 'trait', name: of.name, top: TOP }
    case 'property':
      return { is: 'property', name: of.name, top: TOP }
    case 'line':
      return { is: 'line', list: of.list, field: of.name, top: TOP }
  }
}
