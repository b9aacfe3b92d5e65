import type { Interval } from '~/lib/format/date'
import { EVERYBODY } from '~/lib/sentence/shape'
import { EVERY_EVENT, fromSources } from '~/lib/sentence/wheres'
import type {
  AttributionQuestion, Breakdown, Condition, Formula, FunnelQuestion, Measure, PathsQuestion, Period, RetentionQuestion,
  Scope, Step, TrendQuestion, Where,
} from '~/lib/wire'

/** Every kind of question, in the order in which the page offers them; named as the server names them. */
export const ASKS = [
  'trend', 'funnel', 'retention', 'distribution', 'gaps', 'stickiness', 'lifecycle', 'paths', 'visits', 'attribution',
  'revenue', 'rfm',
] as const
export type Ask = (typeof ASKS)[number]

/**
 * A question while it is being put. Steps, people, events and breakdown survive the switch from one kind of question
 * to another, so a funnel begins with the events of the trend before it.
 */
export interface Draft {
  steps: Step[]
  measures: Measure[]
  /** How time is cut; null chooses by the length of the period. */
  interval: Interval | null
  breakdown: Breakdown | null
  people: Condition
  where: Where
  windowDays: number
  exclusions: NonNullable<FunnelQuestion['exclusions']>
  cohort: RetentionQuestion['cohort']
  mode: RetentionQuestion['mode']
  minimum: number
  /** Lines calculated from two others, and the same for the period before. */
  formulas: Formula[]
  compared: boolean
  order: NonNullable<FunnelQuestion['order']>
  constant: string | null
  touch: FunnelQuestion['touch'] | null
  /** What of a funnel is shown: its steps, its rate over time, or how long it takes. */
  view: 'steps' | 'time' | 'took'
  /** Where intervals of a retention begin when they are not all alike. */
  brackets: number[] | null
  /** Where the bins of a distribution begin; null lets the data say. */
  edges: number[] | null
  longestDays: number | null
  /** The properties that name an event of a path, the page of a visit and the way of a touch; and the amount. */
  by: string | null
  page: string | null
  way: string | null
  amount: string | null
  anchor: 'none' | 'from' | 'to'
  levels: number
  top: number
  pauseMinutes: number
  merges: NonNullable<PathsQuestion['merges']>
  model: AttributionQuestion['model']['is']
  lookBackDays: number
  /** After how many days a touch counts half, and which values of a way mean that nothing led there. */
  halfLifeDays: number
  direct: string[]
  /** The property that says how long a page took to load. */
  load: string | null
  /** Which cohorts of a value are drawn. */
  cohorts: 'newest' | 'oldest'
  /** The only monetary score that a grid of RFM shows; null for all. */
  spent: number | null
  /** Which value of a broken-down retention has its triangle shown, by its place; null for everybody. */
  part: number | null
}

const ANY_STEP: Step = { events: [], where: EVERY_EVENT }

/** Something to begin with: a few events of this system, the commonest first. */
export function firstDraft(events: readonly string[]): Draft {
  const steps = events.length === 0 ? [ANY_STEP] : events.slice(0, 1).map((name) => ({ ...ANY_STEP, events: [name] }))
  return {
    steps,
    measures: [],
    interval: null,
    breakdown: null,
    people: EVERYBODY,
    where: EVERY_EVENT,
    windowDays: 14,
    exclusions: [],
    cohort: 'FIRST_TIME',
    mode: 'ON',
    minimum: 1,
    formulas: [],
    compared: false,
    order: 'ORDERED',
    constant: null,
    touch: null,
    view: 'steps',
    brackets: null,
    edges: null,
    longestDays: null,
    by: null,
    page: null,
    way: null,
    amount: null,
    anchor: 'none',
    levels: 4,
    top: 5,
    pauseMinutes: 30,
    merges: [],
    model: 'last',
    lookBackDays: 30,
    halfLifeDays: 7,
    direct: [],
    load: null,
    cohorts: 'newest',
    spent: null,
    part: null,
  }
}

export function write(draft: Draft): string {
  return JSON.stringify(draft)
}

/** What an address says, or null when it says nothing that can be read. */
export function read(text: string | null): Draft | null {
  if (text === null) return null
  try {
    const draft = JSON.parse(text) as Partial<Draft>
    if (!Array.isArray(draft.steps) || draft.steps.length === 0) return null
    return { ...firstDraft([]), ...draft }
  } catch {
    return null
  }
}

/** At least so many steps: those that are missing are any activity. */
export function stepsFor(ask: Ask, draft: Draft): Step[] {
  const { steps } = draft
  switch (ask) {
    case 'trend':
      return steps.slice(0, 10)
    case 'funnel':
      return steps.length < 2 ? [...steps, ANY_STEP] : steps
    case 'distribution':
    case 'stickiness':
    case 'lifecycle':
    case 'revenue':
    case 'rfm':
      return steps.slice(0, 1)
    case 'paths':
      return draft.anchor === 'none' ? [] : steps.slice(0, 1)
    case 'visits':
      return []
    case 'retention':
    case 'gaps':
    case 'attribution':
      return [steps[0] ?? ANY_STEP, steps[1] ?? steps[0] ?? ANY_STEP]
  }
}

export function measureAt(draft: Draft, index: number): Measure {
  return draft.measures[index] ?? { is: 'people' }
}

const DAY_MS = 86_400_000

/** The interval that gives a chart a readable number of points. */
export function intervalFor(draft: Draft, period: Period): Interval {
  if (draft.interval !== null) return draft.interval
  const days = (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS
  if (days <= 2) return 'HOUR'
  if (days <= 45) return 'DAY'
  if (days <= 183) return 'WEEK'
  return 'MONTH'
}

/** What period, zone and week mean here, and whose events are meant: all sources when none is named. */
export type Around = Omit<Scope, 'people' | 'where'> & { sources?: readonly number[] }

export function trendOf(draft: Draft, around: Around): TrendQuestion {
  return {
    scope: scopeOf(draft, around),
    series: stepsFor('trend', draft).map((step, index) => ({ step, measure: measureAt(draft, index) })),
    interval: intervalFor(draft, around.period),
    breakdown: draft.breakdown,
    formulas: draft.formulas.filter(({ left, right }) => Math.max(left, right) < stepsFor('trend', draft).length),
    comparison: draft.compared ? { is: 'before' } : null,
  }
}

export function funnelOf(draft: Draft, around: Around): FunnelQuestion {
  const steps = stepsFor('funnel', draft)
  return {
    scope: scopeOf(draft, around),
    steps,
    window: `PT${draft.windowDays * 24}H`,
    exclusions: draft.exclusions.filter((each) => each.to < steps.length),
    breakdown: plain(draft.breakdown),
    order: draft.order,
    constant: draft.constant,
    touch: touchOf(draft, steps.length),
  }
}

export function retentionOf(draft: Draft, around: Around): RetentionQuestion {
  const [start = ANY_STEP, returning = ANY_STEP] = stepsFor('retention', draft)
  return {
    scope: scopeOf(draft, around),
    start,
    returning,
    cohort: draft.cohort,
    mode: draft.mode,
    interval: intervalFor(draft, around.period),
    minimum: draft.minimum,
    breakdown: plain(draft.breakdown),
    brackets: draft.brackets,
  }
}

/** Which event gives the value: only an event has one, and only a step that is there. */
function touchOf({ breakdown, touch }: Draft, steps: number): NonNullable<FunnelQuestion['touch']> | null {
  if (breakdown?.is !== 'property' || touch === null || touch === undefined) return null
  return touch.is === 'step' && touch.step >= steps ? null : touch
}

/** A breakdown that others than a trend understand: not by the lines of an order. */
export function plain(breakdown: Breakdown | null): Breakdown | null {
  return breakdown?.is === 'line' ? null : breakdown
}

export function scopeOf(draft: Draft, { sources = [], ...around }: Around): Scope {
  return { ...around, people: draft.people, where: fromSources(draft.where, sources) }
}
