import type { Breakdown, Field, Schema } from '~/lib/wire'

const TOP_USUAL = 5
/** More parts than these no chart tells apart. */
const SEGMENTS_USUAL = 3

interface Allowed {
  /** Whether the lines of an order can split the answer. */
  lines: boolean
  /** The segments there are, by number. */
  segments: readonly number[]
}

/** All that can split an answer. */
export function choicesOf(schema: Schema, properties: readonly Field[], { lines, segments }: Allowed): Breakdown[] {
  const plain = properties.filter((field) => field.type !== 'LINES')
  return [
    ...plain.map(({ name }): Breakdown => ({ is: 'property', name, top: TOP_USUAL })),
    ...(lines ? properties : []).flatMap(({ type, name: list, ...field }) =>
      type !== 'LINES'
        ? []
        : field.fields.map(({ name }): Breakdown => ({ is: 'line', list, field: name, top: TOP_USUAL })),
    ),
    ...schema.traits.map(({ name }): Breakdown => ({ is: 'trait', name, top: TOP_USUAL })),
    ...plain
      .filter(({ type }) => type !== 'NUMBER')
      .map(({ name }): Breakdown => ({ is: 'first', name, top: TOP_USUAL })),
    ...(segments.length === 0
      ? []
      : [{ is: 'segment' as const, segments: segments.slice(0, SEGMENTS_USUAL) }]),
  ]
}

export function keyOf(breakdown: Breakdown): string {
  return `${breakdown.is}:${nameOf(breakdown)}`
}

/** What it is called in the data; segments have no name together. */
export function nameOf(breakdown: Breakdown): string {
  switch (breakdown.is) {
    case 'line':
      return `${breakdown.list} › ${breakdown.field}`
    case 'segment':
      return ''
    case 'property':
    case 'trait':
    case 'first':
      return breakdown.name
  }
}
