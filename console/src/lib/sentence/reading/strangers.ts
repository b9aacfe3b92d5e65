import type { Condition, Schema, Step, Where } from '~/lib/wire'
import { isForm, stepsOf, traitsOf } from '../forms'
import { propertiesOf } from '../schema'
import { partsOf } from '../wheres'

/** A name that does not exist, and those that do where it stands. */
export interface Stranger {
  what: 'event' | 'trait' | 'property'
  name: string
  known: readonly string[]
}

/** The names of a condition that nothing goes by. */
export function strangersIn(condition: Condition, schema: Schema): Stranger[] {
  const traits = schema.traits.map((field) => field.name)
  if (isForm(condition))
    return [
      ...stepsOf(condition).flatMap((step) => inStep(step, schema)),
      ...traitsOf(condition).flatMap((name) => stranger('trait', name, traits)),
    ]
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.parts.flatMap((part) => strangersIn(part, schema))
    case 'not':
      return strangersIn(condition.part, schema)
    case 'trait':
      return stranger('trait', condition.name, traits)
    case 'did':
      return inStep(condition.step, schema)
  }
}

function inStep({ events, where }: Step, schema: Schema): Stranger[] {
  const known = schema.events.map((kind) => kind.name)
  return [
    ...events.flatMap((name) => stranger('event', name, known)),
    ...partsOf(where).flatMap((part) => inWhere(part, schema, events, null)),
  ]
}

function inWhere(where: Where, schema: Schema, events: readonly string[], list: string | null): Stranger[] {
  const fields = propertiesOf(schema, events)
  const own = list === null ? fields : (fields.find((field) => field.name === list)?.fields ?? [])
  const known = own.map((field) => field.name)
  switch (where.is) {
    case 'every':
    case 'some':
      return where.parts.flatMap((part) => inWhere(part, schema, events, list))
    case 'except':
      return inWhere(where.part, schema, events, list)
    case 'from':
      return []
    case 'property':
      return stranger('property', where.name, known)
    case 'near':
      return [...stranger('property', where.latitude, known), ...stranger('property', where.longitude, known)]
    case 'anyLine':
      return [...stranger('property', where.list, known), ...inWhere(where.line, schema, events, where.list)]
  }
}

function stranger(what: Stranger['what'], name: string, known: readonly string[]): Stranger[] {
  return known.includes(name) ? [] : [{ what, name, known }]
}
