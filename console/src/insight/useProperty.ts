import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import type { Field } from '~/lib/wire'
import { stepsFor } from './draft'
import type { Exploring } from './useExplore'

type Role = 'way' | 'amount'
type Asked = Pick<Exploring, 'ask' | 'draft'>

/** What may play a role in a question: texts name the way of a touch, numbers are the amount of an order. */
export function useFields({ ask, draft }: Asked, role: Role): Field[] {
  const schema = useKnownSchema()
  const steps = stepsFor(ask, draft)
  const step = role === 'way' ? steps[1] : steps[0]
  return propertiesOf(schema, step?.events ?? []).filter(({ type }) =>
    role === 'amount' ? type === 'NUMBER' : type !== 'LINES' && type !== 'NUMBER',
  )
}

/** The chosen one, or the first that can; null when there is none. */
export function useProperty(exploring: Asked, role: Role): string | null {
  const fields = useFields(exploring, role)
  const chosen = exploring.draft[role]
  const usual = fields.find(({ name }) => USUAL.test(name)) ?? fields[0]
  return chosen ?? usual?.name ?? null
}

/** Names that mostly mean where somebody came from, or what an order was worth. */
const USUAL = /^(channel|utm_source|\$?campaign_source|source|revenue|total|amount)$/i
