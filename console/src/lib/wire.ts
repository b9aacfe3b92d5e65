import type { Interval } from './format/date'
import type { WeekDay } from './choices'

/** A property or trait as it arrived. */
export type Value = string | number | boolean | string[] | Record<string, unknown>[] | null

export type Test =
  | { is: 'oneOf'; values: string[] }
  | { is: 'noneOf'; values: string[] }
  | { is: 'contains'; text: string }
  | { is: 'startsWith'; text: string }
  | { is: 'atLeast'; number: number }
  | { is: 'atMost'; number: number }
  | { is: 'greater'; number: number }
  | { is: 'less'; number: number }
  | { is: 'flagged'; flag: boolean }
  | { is: 'before'; instant: string }
  | { is: 'after'; instant: string }
  | { is: 'isSet' }

export type Where =
  | { is: 'every'; parts: Where[] }
  | { is: 'some'; parts: Where[] }
  | { is: 'except'; part: Where }
  | { is: 'property'; name: string; test: Test; unknown: boolean }
  | { is: 'anyLine'; list: string; line: Where }

/** A deed: one of several events (none named: any activity), with properties. */
export interface Step {
  events: string[]
  where: Where
}

export type Times =
  | { is: 'atLeast'; count: number }
  | { is: 'exactly'; count: number }
  | { is: 'atMost'; count: number }

export type Within = { is: 'ever' } | { is: 'between'; from: string; to: string } | { is: 'lastDays'; days: number }

export type Condition =
  | { is: 'all'; parts: Condition[] }
  | { is: 'any'; parts: Condition[] }
  | { is: 'not'; part: Condition }
  | { is: 'trait'; name: string; test: Test; unknown: boolean }
  | { is: 'did'; step: Step; times: Times; within: Within }

export interface Period {
  from: string
  to: string
}

export interface Scope {
  period: Period
  zone: string
  weekStart: WeekDay
  people: Condition
  where: Where
}

export type Breakdown =
  | { is: 'property'; name: string; top: number }
  | { is: 'trait'; name: string; top: number }
  | { is: 'line'; list: string; field: string; top: number }

export type Measure =
  | { is: 'count' }
  | { is: 'people' }
  | { is: 'countPerPerson' }
  | { is: 'sum'; property: string }
  | { is: 'average'; property: string }
  | { is: 'least'; property: string }
  | { is: 'most'; property: string }

export interface TrendQuestion {
  scope: Scope
  series: { step: Step; measure: Measure }[]
  interval: Interval
  breakdown: Breakdown | null
}

export interface FunnelQuestion {
  scope: Scope
  steps: Step[]
  window: string
  exclusions: { step: Step; from: number; to: number }[]
  breakdown: Breakdown | null
}

export interface RetentionQuestion {
  scope: Scope
  start: Step
  returning: Step
  cohort: 'FIRST_TIME' | 'RECURRING'
  mode: 'ON' | 'ON_OR_AFTER'
  interval: Interval
  minimum: number
}

/** A counted figure: how many, and under which number its people can be listed. */
export interface Counted {
  count: number
  figure: number
}

export type Slice = { is: 'named'; value: string } | { is: 'unknown' } | { is: 'other'; values: number }

export interface TrendPoint {
  value: number | string | null
  events: number
  people: Counted
}

export interface TrendLine {
  series: number
  value: Slice | null
  points: TrendPoint[]
  total: TrendPoint
}

/** What every answer carries: its name, so that its figures can be opened later, and the time it is true for. */
export interface Told {
  answer: string
  asOf: string
}

export interface TrendAnswer extends Told {
  starts: string[]
  lines: TrendLine[]
}

export interface FunnelStage {
  reached: Counted
  lost: Counted
  meanTime: string | null
}

export interface FunnelPart {
  value: Slice | null
  stages: FunnelStage[]
}

export interface FunnelAnswer extends Told {
  parts: FunnelPart[]
}

export interface RetentionCohort {
  start: string
  returns: Counted[]
}

export interface RetentionAnswer extends Told {
  cohorts: RetentionCohort[]
}

/** One person in a list. */
export interface Row {
  person: number
  firstSeen: string | null
  lastSeen: string | null
  events: number
  traits: Record<string, Value>
}

export type FieldType = 'TEXT' | 'NUMBER' | 'FLAG' | 'TEXTS' | 'LINES'

export interface Field {
  name: string
  type: FieldType
  fields: Field[]
}

export interface EventKind {
  name: string
  activity: boolean
  count: number
  lastSeen: string
  properties: Field[]
}

export interface Schema {
  events: EventKind[]
  traits: Field[]
}

export type Definition = { is: 'live'; condition: Condition } | { is: 'fixed' }

export interface Segment {
  id: number
  name: string
  definition: Definition
  size: number
  computedAt: string
  createdBy: string
  createdAt: string
}
