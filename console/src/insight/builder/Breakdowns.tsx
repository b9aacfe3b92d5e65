import { Chip } from '~/lib/sentence/Chip'
import { Pick } from '~/lib/sentence/Pick'
import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import sentence from '~/lib/sentence/sentence.module.css'
import type { Breakdown, Field, Schema } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { ChoiceChip } from './ChoiceChip'
import { Part } from './Part'

const TOPS = [3, 5, 10, 20, 50]
const TOP_USUAL = 5
const NOTHING = ''

/** By what the answer is split: a property, a field of the lines, or a trait of the person. */
export function Breakdowns({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const { ask, draft, change } = exploring
  const { breakdown } = draft
  const events = stepsFor(ask, draft).flatMap((step) => step.events)
  const choices = choicesOf(schema, propertiesOf(schema, events), ask === 'trend' || ask === 'distribution')
  const name = breakdown === null ? say('noBreakdown') : nameOf(breakdown)
  const options = [
    { key: NOTHING, name: say('noBreakdown') },
    ...choices.map((choice) => ({
      key: keyOf(choice),
      name: nameOf(choice),
      ...(choice.is === 'trait' ? { note: say('ofPerson') } : {}),
    })),
  ]
  const chip = (
    <Chip
      label={`${say('breakdown')}: ${name}`} open={breakdown === null}
      edit={(close) => (
        <Pick
          hint={say('breakdown')} chosen={[breakdown === null ? NOTHING : keyOf(breakdown)]} options={options}
          pick={(key) => {
            change({ breakdown: choices.find((choice) => keyOf(choice) === key) ?? null })
            close()
          }}
        />
      )}
    >
      {name}
    </Chip>
  )
  return (
    <Part head={say('breakdown')}>
      <div className={sentence.sentence}>
        {breakdown === null ? chip : weave('breakdownSentence', { breakdown: chip })}
        {breakdown !== null && (
          <ChoiceChip
            label={say('breakdown')} chosen={breakdown.top}
            choose={(top) => change({ breakdown: { ...breakdown, top } })}
            options={TOPS.map((n) => ({ value: n, name: say('topN', { n }) }))}
          />
        )}
      </div>
    </Part>
  )
}

function choicesOf(schema: Schema, properties: readonly Field[], lines: boolean): Breakdown[] {
  return [
    ...properties
      .filter((field) => field.type !== 'LINES')
      .map((field): Breakdown => ({ is: 'property', name: field.name, top: TOP_USUAL })),
    ...(lines ? properties : []).flatMap((list) =>
      list.type !== 'LINES'
        ? []
        : list.fields.map((field): Breakdown => ({ is: 'line', list: list.name, field: field.name, top: TOP_USUAL })),
    ),
    ...schema.traits.map((field): Breakdown => ({ is: 'trait', name: field.name, top: TOP_USUAL })),
  ]
}

function keyOf(breakdown: Breakdown): string {
  return `${breakdown.is}:${nameOf(breakdown)}`
}

function nameOf(breakdown: Breakdown): string {
  return breakdown.is === 'line' ? `${breakdown.list} › ${breakdown.field}` : breakdown.name
}
