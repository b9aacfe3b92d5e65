import type { Schema, Schemas, Step, Within } from '~/lib/wire'
import { detailsOf } from '../details'
import type { Form } from '../forms'
import { measuresOf } from '../measures'
import { activities, propertiesOf } from '../schema'
import { EVERY_EVENT } from '../wheres'

type Key =
  | 'beginFollowed' | 'beginNotFollowed' | 'beginFirst' | 'beginSame' | 'beginPast' | 'beginTop' | 'beginTopTrait'
  | 'beginDated' | 'beginNear' | 'beginTouch'

/** A way to begin a line, in the words of whoever looks for it. */
export interface Beginning {
  key: Key
  line: Form
}

const lately: Within = { is: 'lastDays', days: 30 }
const PEOPLE_SQUARE = { latitude: 31.2304, longitude: 121.4737, kilometres: 3 }

/** What can be begun with the events and traits that exist; each line says something from the start. */
export function beginnings(schema: Schema): Beginning[] {
  return [...deeds(schema), ...touches(schema), ...ranks(schema), ...days(schema), ...places(schema)]
}

function deeds(schema: Schema): Beginning[] {
  const [first, second] = activities(schema).map(({ name }) => stepOf(name))
  if (first === undefined) return []
  const then = second ?? first
  return [
    { key: 'beginFollowed', line: { is: 'followed', first, then, window: 'PT168H', within: lately } },
    { key: 'beginNotFollowed', line: { is: 'notFollowed', first, then, window: 'PT2H', within: lately } },
    { key: 'beginFirst', line: { is: 'first', step: first, within: lately } },
    ...same(schema),
    { key: 'beginPast', line: halved(summed(schema, first)) },
  ]
}

/** By what somebody first came: a text that mostly says so, or any other. */
function touches(schema: Schema): Beginning[] {
  const texts = propertiesOf(schema, []).filter(({ type }) => type === 'TEXT')
  const name = (texts.find((field) => CAME_BY.test(field.name)) ?? texts[0])?.name
  if (name === undefined) return []
  return [{ key: 'beginTouch', line: { is: 'firstTouch', name, test: { is: 'isSet' }, unknown: false } }]
}

const CAME_BY = /^(channel|utm_source|\$?campaign_source|source|referrer|渠道|来源)$/i

function halved(what: { step: Step; measure: Schemas['Measure'] }): Form {
  return { is: 'ownPast', ...what, days: 90, percent: { is: 'atMost', number: 50 } as never, unknown: false }
}

/** Looking at one and the same thing again and again: of events whose things have names. */
function same(schema: Schema): Beginning[] {
  for (const { name } of activities(schema)) {
    const [value] = detailsOf(propertiesOf(schema, [name]))
    if (value === undefined) continue
    const part = { step: stepOf(name), value, times: { is: 'atLeast' as const, count: 3 }, within: lately }
    return [{ key: 'beginSame', line: { is: 'sameValue', parts: [part] } }]
  }
  return []
}

function ranks(schema: Schema): Beginning[] {
  const share = { is: 'percent' as const, percent: 20 }
  const [event] = activities(schema)
  const [trait] = schema.traits.filter(({ type }) => type === 'NUMBER')
  const year: Within = { is: 'lastDays', days: 365 }
  const all: Beginning[] = []
  if (event !== undefined) {
    const by = { is: 'deeds' as const, ...summed(schema, stepOf(event.name)), within: year }
    all.push({ key: 'beginTop', line: { is: 'top', by, share } })
  }
  if (trait !== undefined) {
    const by = { is: 'trait' as const, name: trait.name }
    all.push({ key: 'beginTopTrait', line: { is: 'top', by, share } })
  }
  return all
}

function days({ traits }: Schema): Beginning[] {
  const texts = traits.filter(({ type }) => type === 'TEXT')
  const named = (pattern: RegExp) => texts.find(({ name }) => pattern.test(name))
  const trait = named(/birth|生日/i) ?? named(/date|_at$|日/i)
  const name = (trait ?? texts[0])?.name
  if (name === undefined) return []
  const when = { is: 'yearly' as const, days: 7, calendar: 'GREGORIAN' as const }
  return [{ key: 'beginDated', line: { is: 'dated', name, when, unknown: false } }]
}

function places({ traits }: Schema): Beginning[] {
  const numbers = traits.filter(({ type }) => type === 'NUMBER').map(({ name }) => name)
  const latitude = numbers.find((name) => /lat|纬/i.test(name)) ?? numbers[0]
  const longitude = numbers.find((name) => /lon|lng|经/i.test(name)) ?? numbers.find((name) => name !== latitude)
  if (latitude === undefined || longitude === undefined) return []
  return [{ key: 'beginNear', line: { is: 'near', latitude, longitude, place: PEOPLE_SQUARE, unknown: false } }]
}

/** The commonest event that carries a number, with its sum; how often the other was done where none does. */
function summed(schema: Schema, other: Step): { step: Step; measure: Schemas['Measure'] } {
  for (const { name } of activities(schema)) {
    const [measure] = measuresOf(propertiesOf(schema, [name]))
    if (measure?.is === 'sum') return { step: stepOf(name), measure }
  }
  return { step: other, measure: { is: 'count' } }
}

function stepOf(name: string): Step {
  return { events: [name], where: EVERY_EVENT }
}
