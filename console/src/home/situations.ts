import { asking } from '~/insight/widgets'
import { dayIn, plusDays } from '~/lib/period/zone'
import { EVERY_EVENT } from '~/lib/sentence/wheres'
import type { Condition, Demo, Step, Where } from '~/lib/wire'

type Tour = NonNullable<Demo['tour']>

/** Where in the demo shop something waits to be found, each with its question filled in. */
export function situationsOf(tour: Tour, zone: string) {
  const whole = days(tour.from, tour.to, zone)
  return [
    { key: 'broken', to: broken(tour, zone) },
    { key: 'loyal', to: loyal(whole) },
    { key: 'shared', to: shared(whole) },
    { key: 'bots', to: bots(whole) },
    { key: 'clocks', to: clocks(tour, zone) },
  ] as const
}

function broken(tour: Tour, zone: string): string {
  const paying = {
    steps: [step('Checkout Started'), step('Order Completed')],
    windowDays: 1,
    breakdown: { is: 'property' as const, name: '$app_version', top: 5 },
  }
  return asking('funnel', days(tour.brokenFrom, tour.brokenTo, zone), paying, 'table')
}

function loyal(period: string): string {
  const again = {
    steps: [step('Signed Up'), step('Order Completed'), step('Order Completed')],
    windowDays: 60,
    breakdown: { is: 'trait' as const, name: 'channel', top: 5 },
  }
  return asking('funnel', period, again, 'table')
}

function shared(period: string): string {
  const onTablet = property('$device_model', { is: 'oneOf', values: ['iPad Air'] })
  const family = {
    steps: [{ events: ['Signed Up', 'Signed In'], where: onTablet }, step('Order Completed')],
    windowDays: 30,
    breakdown: { is: 'property' as const, name: '$device_id', top: 6 },
  }
  return asking('funnel', period, family, 'table')
}

function bots(period: string): string {
  const often: Condition = {
    is: 'did', step: step('Product Viewed'), times: { is: 'atLeast', count: 200 }, within: { is: 'ever' },
  }
  return asking('trend', period, {
    steps: [step('Product Viewed')],
    measures: [{ is: 'count' }],
    people: often,
    breakdown: { is: 'property', name: '$user_agent', top: 5 },
  })
}

/** Nobody knows when these happened; they stand on the day on which the shop was told. */
function clocks(tour: Tour, zone: string): string {
  const day = dayIn(new Date(tour.to), zone)
  const corrected = {
    steps: [{ events: [], where: property('$time_corrected', { is: 'flagged', flag: true }) }],
    measures: [{ is: 'count' as const }],
    breakdown: { is: 'property' as const, name: '$device_model', top: 10 },
    interval: 'DAY' as const,
  }
  return asking('trend', `${day}..${day}`, corrected, 'table')
}

function step(event: string): Step {
  return { events: [event], where: EVERY_EVENT }
}

function property(name: string, test: Extract<Where, { is: 'property' }>['test']): Where {
  return { is: 'every', parts: [{ is: 'property', name, test, unknown: false }] }
}

/** Two instants as the days between them, both meant inclusively. */
function days(from: string, to: string, zone: string): string {
  return `${dayIn(new Date(from), zone)}..${plusDays(dayIn(new Date(to), zone), -1)}`
}
