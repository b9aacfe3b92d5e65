import type { Condition, Schema, Schemas, Step, Test, Times, Within } from '~/lib/wire'
import { detailsOf, nameOf } from '../details'
import { propertiesOf } from '../schema'
import { durationOf, type Unit } from '../stretch'
import { testOf } from '../share'
import { tests } from './asked'
import { steps, times, withins } from './deeds'
import type { Names } from './names'
import { either, list, mapped, maybe, once, oneOf, word, type Read } from './source'
import { counted, template } from './templates'
import type { Tongue } from './tongue'
import { marked, number, value } from './values'

type Measure = Schemas['Measure']
type Detail = Schemas['Detail']
type Told = Extract<Condition, { is: 'dated' }>['when']

/** A segment that a sentence may name. */
export interface Segmented {
  id: number
  name: string
}

const EVER: Within = { is: 'ever' }
const NEVER: Times = { is: 'exactly', count: 0 }
const MEASURES = {
  measureSum: 'sum', measureAverage: 'average', measureLeast: 'least', measureMost: 'most', measureDistinct: 'distinct',
} as const

/** Reads the forms that say more than a deed or a trait: sums, orders of deeds, ranks, days, segments. */
export function formed(
  tongue: Tongue, names: Names, schema: Schema, segments: readonly Segmented[],
): Read<Condition> {
  const { words } = tongue
  const detail = oneOf<Detail>(detailsOf(propertiesOf(schema, [])).map((each) => [nameOf(each), each]))
  const time = maybe(withins(tongue), EVER)
  const event = steps(tongue, names)
  const measure = measures(tongue, detail)
  const what = once(template(words.formWhat, { time, event, measure }))
  return once(either<Condition>(
    mapped(template(words.formFirst, { time, event }), (found): Condition => ({
      is: 'first', step: found.event as Step, within: found.time as Within,
    })),
    mapped(template(words.formMeasured, { what, test: numeric(tongue) }), (found): Condition => ({
      is: 'measured', ...deeds(found.what), test: found.test as never, unknown: false,
    })),
    ...followed(tongue, time, event),
    same(tongue, time, event, detail),
    past(tongue, event, measure),
    top(tongue, names, what),
    ...dated(tongue, names),
    mapped(template(words.formInSegment.replace(/[「」“”]/g, ''), { name: named(tongue, segments) }), (found) => ({
      is: 'inSegment', segment: Number(found.name),
    })),
  ))
}

function deeds(found: unknown): { step: Step; within: Within; measure: Measure } {
  const { time, event, measure } = found as { time: Within; event: Step; measure: Measure }
  return { step: event, within: time, measure }
}

function measures({ words }: Tongue, of: Read<Detail>): Read<Measure> {
  const each = Object.entries(MEASURES).map(([key, is]) =>
    mapped(template(words[key as keyof typeof MEASURES], { of }), (found) => ({ is, of: found.of }) as Measure),
  )
  return once(either<Measure>(
    ...each,
    mapped(word(words.measureCount), (): Measure => ({ is: 'count' })),
    mapped(word(words.measureDays), (): Measure => ({ is: 'days' })),
  ))
}

function numeric(tongue: Tongue): Read<Test> {
  return mapped(tests(tongue), (test) => ('number' in test ? test : null))
}

function stretches({ words }: Tongue): Read<string> {
  const unit = (sentence: string, of: Unit) => counted(sentence, number, (n) => durationOf({ n, unit: of }))
  return either(
    unit(words.stretchDays, 'days'), unit(words.stretchHours, 'hours'), unit(words.stretchMinutes, 'minutes'),
  )
}

/** One deed after another, or without it, within a time. */
function followed(tongue: Tongue, time: Read<unknown>, step: Read<Step>): Read<Condition>[] {
  const { words } = tongue
  const places = { time, first: step, then: step, window: stretches(tongue) }
  const without = maybe(mapped(template(words.formWithout, { event: step }), (found) => found.event as Step), null)
  const chain = (found: Readonly<Record<string, unknown>>) => ({
    first: found.first as Step, then: found.then as Step, window: String(found.window), within: found.time as Within,
  })
  return [
    mapped(template(words.formFollowed, { ...places, without }), (found): Condition => {
      const out = found.without as Step | null
      return { is: 'followed', ...chain(found), ...(out === null ? {} : { without: out }) }
    }),
    mapped(template(words.formNotFollowed, places), (found): Condition => ({ is: 'notFollowed', ...chain(found) })),
  ]
}

/** Deeds to one and the same thing. */
function same(tongue: Tongue, time: Read<unknown>, event: Read<Step>, of: Read<Detail>): Read<Condition> {
  const { words } = tongue
  const part = (found: Readonly<Record<string, unknown>>, often: Times) => ({
    step: found.event as Step, within: found.time as Within, times: often, value: found.of as Detail,
  })
  const held = either(
    mapped(template(words.formHeld, { time, event, times: times(tongue), of }), (found) =>
      part(found, found.times as Times),
    ),
    mapped(template(words.formHeldNever, { time, event, of }), (found) => part(found, NEVER)),
  )
  return mapped(template(words.formSame, { parts: list(held, word(words.and)) }), (found) => ({
    is: 'sameValue', parts: found.parts as ReturnType<typeof part>[],
  }))
}

/** A stretch against the one before it. */
function past({ words }: Tongue, event: Read<Step>, measure: Read<Measure>): Read<Condition> {
  const percent = either<Test>(
    counted(words.lessBy, number, (by) => testOf({ way: 'less', by })),
    counted(words.moreBy, number, (by) => testOf({ way: 'more', by })),
    counted(words.lessOver, number, (by): Test => ({ is: 'less', number: 100 - by })),
    counted(words.moreOver, number, (by): Test => ({ is: 'greater', number: 100 + by })),
  )
  return mapped(template(words.formPast, { n: number, event, measure, percent }), (found) => ({
    is: 'ownPast', days: Number(found.n), step: found.event as Step, measure: found.measure as Measure,
    percent: found.percent as never, unknown: false,
  }))
}

function top({ words }: Tongue, names: Names, what: Read<unknown>): Read<Condition> {
  const by = either<Schemas['Ranking']>(
    mapped(what, (found): Schemas['Ranking'] => ({ is: 'deeds', ...deeds(found) })),
    mapped(names.trait, (name): Schemas['Ranking'] => ({ is: 'trait', name })),
  )
  const share = either<Schemas['Share']>(
    counted(words.sharePercent, number, (percent) => ({ is: 'percent', percent })),
    counted(words.sharePeople, number, (count) => ({ is: 'people', count })),
  )
  return mapped(template(words.formTop, { by, share }), (found) => ({
    is: 'top', by: found.by as Schemas['Ranking'], share: found.share as Schemas['Share'],
  }))
}

/** A day that is coming, that is over, or that comes back every year. */
function dated({ words, language }: Tongue, names: Names): Read<Condition>[] {
  const said = { name: value(language) }
  const unknown = maybe(
    either(mapped(template(words.traitIn, said), () => true), mapped(template(words.traitOut, said), () => false)),
    false,
  )
  const moon = maybe(mapped(word(words.datedLunar), () => 'CHINESE' as const), 'GREGORIAN' as const)
  const form = (text: string, when: (days: number, calendar: 'CHINESE' | 'GREGORIAN') => Told | null) =>
    mapped(
      template(`${text}{moon}{unknown}`, { name: names.trait, n: number, moon, unknown }),
      (found): Condition | null => {
        const told = when(Number(found.n), found.moon as 'CHINESE' | 'GREGORIAN')
        return told && { is: 'dated', name: String(found.name), when: told, unknown: found.unknown === true }
      },
    )
  return [
    form(words.datedPast, (days, calendar) => (calendar === 'CHINESE' ? null : { is: 'inLastDays', days })),
    form(words.datedComing, (days, calendar) => (calendar === 'CHINESE' ? null : { is: 'inNextDays', days })),
    form(words.datedYearly, (days, calendar) => ({ is: 'yearly', days, calendar })),
  ]
}

/** The number of a segment by its name, between marks or without them. */
function named({ language }: Tongue, segments: readonly Segmented[]): Read<number> {
  const idOf = (name: string) => segments.find((each) => each.name === name)?.id ?? null
  return either(
    mapped(marked('zh'), idOf), mapped(marked(language), idOf),
    oneOf(segments.map(({ id, name }) => [name, id] as const)),
  )
}
