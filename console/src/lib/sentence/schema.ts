import { useAsked, type Asked } from '~/lib/asked'
import { get } from '~/lib/http'
import type { EventKind, Field, Schema } from '~/lib/wire'

const EMPTY: Schema = { events: [], traits: [] }

/** What exists, by name: events with their properties, and traits. */
export function useSchema(): Asked<Schema> {
  return useAsked({
    key: ['schema'],
    fetch: (signal) => get<Schema>('/api/insight/schema', {}, signal),
    everySeconds: 60,
  })
}

/** The same for controls that can begin without it. */
export function useKnownSchema(): Schema {
  const asked = useSchema()
  return asked.is === 'ready' ? asked.value : EMPTY
}

/** The properties that some of these events carry; of all events when none is named. */
export function propertiesOf(schema: Schema, events: readonly string[]): Field[] {
  const kinds = schema.events.filter((kind) => events.length === 0 || events.includes(kind.name))
  const fields = new Map<string, Field>()
  for (const field of kinds.flatMap((kind) => kind.properties)) fields.set(field.name, fields.get(field.name) ?? field)
  return [...fields.values()].sort((one, other) => one.name.localeCompare(other.name))
}

/** What people did, the commonest first. */
export function activities(schema: Schema): EventKind[] {
  return schema.events.filter((kind) => kind.activity).sort((one, other) => other.count - one.count)
}
