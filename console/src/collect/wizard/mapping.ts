import type { Column, ColumnType, Mapping, Seen } from '~/lib/wire'

/** What a column of a file is taken for. */
export const ROLES = ['person', 'time', 'event', 'group', 'line', 'property', 'trait', 'ignored'] as const
export type Role = (typeof ROLES)[number]

/** A mapping while it is being put together: who and when may still be open. */
export type Draft = Omit<Mapping, 'time'> & { time: Mapping['time'] | null }

export const UNNAMED = 'Imported'

/** Nothing but columns, where none says of itself whose line it is and when it happened. */
export function blank(format: Mapping['format'], columns: readonly Seen[]): Draft {
  return {
    format,
    empty: [],
    person: null,
    nobody: { is: 'skip' },
    event: { is: 'constant', name: UNNAMED },
    time: null,
    properties: columns.map(asColumn),
    traits: [],
    group: null,
  }
}

/** The mapping, once it says who and when. */
export function whole(draft: Draft): Mapping | null {
  const { time, person } = draft
  return time === null || person === null ? null : { ...draft, time }
}

export function roleOf(draft: Draft, name: string): Role {
  if (draft.person?.column === name) return 'person'
  if (draft.time?.column === name) return 'time'
  if (draft.event.is === 'column' && draft.event.column === name) return 'event'
  if (draft.group?.by === name) return 'group'
  if (has(draft.group?.lines?.fields ?? [], name)) return 'line'
  if (has(draft.properties, name)) return 'property'
  if (has(draft.traits, name)) return 'trait'
  if (draft.event.is === 'when' && draft.event.rules.some((rule) => rule.column === name)) return 'event'
  return 'ignored'
}

/** Which roles there are to choose from: lines belong to a group. */
export function rolesFor(draft: Draft): readonly Role[] {
  return ROLES.filter((role) => role !== 'line' || draft.group !== null)
}

/** The draft with one column taken for something else; what it was taken for before is forgotten. */
export function withRole(draft: Draft, seen: Seen, role: Role, zone: string): Draft {
  const free = without(draft, seen.name)
  switch (role) {
    case 'person':
      return { ...free, person: { column: seen.name, kind: 'login', as: 'given' } }
    case 'time':
      return {
        ...free,
        time: { column: seen.name, format: seen.time ?? { is: 'iso' }, zone: draft.time?.zone ?? zone },
      }
    case 'event':
      return { ...free, event: { is: 'column', column: seen.name } }
    case 'group':
      return grouped(free, seen.name)
    case 'line':
      return onLines(free, (fields) => [...fields, asColumn(seen)])
    case 'property':
      return { ...free, properties: [...free.properties, asColumn(seen)] }
    case 'trait':
      return { ...free, traits: [...free.traits, asColumn(seen)] }
    case 'ignored':
      return free
  }
}

/** How a column is called and read, for those that keep their cells. */
export function columnOf(draft: Draft, name: string): Column | null {
  const all = [...(draft.group?.lines?.fields ?? []), ...draft.properties, ...draft.traits]
  return all.find((column) => column.column === name) ?? null
}

export function withColumn(draft: Draft, name: string, change: Partial<Pick<Column, 'name' | 'type'>>): Draft {
  const changed = (columns: readonly Column[]) =>
    columns.map((column) => (column.column === name ? { ...column, ...change } : column))
  const next = onLines(draft, changed)
  return { ...next, properties: changed(draft.properties), traits: changed(draft.traits) }
}

function without(draft: Draft, name: string): Draft {
  const rest = (columns: readonly Column[]) => columns.filter((column) => column.column !== name)
  const ungrouped = draft.group?.by === name ? { ...draft, group: null } : onLines(draft, rest)
  const { event, group } = ungrouped
  const amount = group?.amount?.product.includes(name) === true ? null : group?.amount
  return {
    ...ungrouped,
    group: group == null ? null : { ...group, ...(amount === undefined ? {} : { amount }) },
    person: draft.person?.column === name ? null : (draft.person ?? null),
    time: draft.time?.column === name ? null : draft.time,
    event: event.is === 'column' && event.column === name ? { is: 'constant', name: UNNAMED } : event,
    properties: rest(draft.properties),
    traits: rest(draft.traits),
  }
}

/** Lines with one key become one event; the other properties stay those of the event. */
function grouped(draft: Draft, by: string): Draft {
  return { ...draft, group: { by, lines: null, amount: null, count: 'line_count' } }
}

function onLines(draft: Draft, change: (fields: Column[]) => Column[]): Draft {
  const { group } = draft
  if (group == null) return draft
  const fields = change(group.lines?.fields ?? [])
  const lines = fields.length === 0 ? null : { name: group.lines?.name ?? 'products', fields }
  return { ...draft, group: { ...group, lines } }
}

function has(columns: readonly Column[], name: string): boolean {
  return columns.some((column) => column.column === name)
}

function asColumn(seen: Seen): Column {
  return { name: seen.name, column: seen.name, type: seen.type }
}

export const TYPES: readonly ColumnType[] = ['text', 'number', 'flag']
