import type { Field, Schemas } from '~/lib/wire'

type Measure = Schemas['Measure']

/** What can be measured of events that carry these: sums first, for that is what most people look for. */
export function measuresOf(fields: readonly Field[]): Measure[] {
  const numbers = fields.flatMap((field): Schemas['Detail'][] => {
    if (field.type === 'NUMBER') return [{ is: 'property', name: field.name }]
    const inside = field.fields.filter((one) => one.type === 'NUMBER')
    return inside.map((one) => ({ is: 'line', list: field.name, field: one.name }))
  })
  const texts = fields.filter((field) => field.type === 'TEXT' || field.type === 'TEXTS')
  return [
    ...(['sum', 'average', 'most', 'least'] as const).flatMap((is) => numbers.map((of): Measure => ({ is, of }))),
    { is: 'count' },
    { is: 'days' },
    ...texts.map(({ name }): Measure => ({ is: 'distinct', of: { is: 'property', name } })),
  ]
}
