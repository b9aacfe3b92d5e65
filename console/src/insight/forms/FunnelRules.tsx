import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import sentence from '~/lib/sentence/sentence.module.css'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { formWords } from './words'

const ORDERS = ['ORDERED', 'STRICT', 'ANY'] as const
const NOTHING = ''

/** In which order the steps come, and what stays the same through all of them. */
export function FunnelRules({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  const schema = useKnownSchema()
  const { draft, change } = exploring
  const fields = propertiesOf(schema, stepsFor('funnel', draft).flatMap((step) => step.events))
  const names = fields.filter(({ type }) => type === 'TEXT' || type === 'NUMBER').map(({ name }) => name)
  const constant = (
    <ChoiceChip
      label={say('constant')} chosen={draft.constant ?? NOTHING}
      choose={(name) => change({ constant: name === NOTHING ? null : name })}
      options={[{ value: NOTHING, name: say('anything') }, ...names.map((name) => ({ value: name, name }))]}
    />
  )
  return (
    <Part head={say('order')}>
      <div className={sentence.sentence}>
        <ChoiceChip
          label={say('order')} chosen={draft.order} choose={(order) => change({ order })}
          options={ORDERS.map((value) => ({ value, name: say(value) }))}
        />
        {draft.constant === null ? constant : weave('constantSentence', { property: constant })}
      </div>
    </Part>
  )
}
