import type { Field, Schemas } from '~/lib/wire'

type Detail = Schemas['Detail']

/** What can be read of events that carry these; what bears the name of another stands first. */
export function detailsOf(fields: readonly Field[], like?: Detail): Detail[] {
  const all = fields.flatMap((field): Detail[] =>
    field.type === 'LINES'
      ? field.fields.map((inner) => ({ is: 'line', list: field.name, field: inner.name }))
      : [{ is: 'property', name: field.name }],
  )
  const wanted = like === undefined ? /_id$|^id$|Id$|sku|商品/ : new RegExp(`^${escaped(lastName(like))}$`)
  return [...all.filter((one) => wanted.test(lastName(one))), ...all.filter((one) => !wanted.test(lastName(one)))]
}

/** products.category, or city. */
export function nameOf(detail: Detail): string {
  return detail.is === 'line' ? `${detail.list}.${detail.field}` : detail.name
}

function lastName(detail: Detail): string {
  return detail.is === 'line' ? detail.field : detail.name
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
