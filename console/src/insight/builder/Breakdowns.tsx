import { Chip } from '~/lib/sentence/Chip'
import { Pick } from '~/lib/sentence/Pick'
import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import { useSegmentNames } from '~/lib/sentence/segmentNames'
import sentence from '~/lib/sentence/sentence.module.css'
import type { Breakdown } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { choicesOf, keyOf, nameOf } from './breakdown'
import { ChoiceChip } from './ChoiceChip'
import { Part } from './Part'
import { SegmentsChip } from './SegmentsChip'
import { TouchChip } from './TouchChip'

const TOPS = [3, 5, 10, 20, 50]
const NOTHING = ''

/** By what the answer is split: a property, a field of the lines, what somebody first came by, a trait, segments. */
export function Breakdowns({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { ask, draft, change } = exploring
  const { breakdown } = draft
  const chip = <ByChip exploring={exploring} />
  return (
    <Part head={say('breakdown')}>
      <div className={sentence.sentence}>
        {breakdown === null ? chip : weave('breakdownSentence', { breakdown: chip })}
        {breakdown?.is === 'segment' && (
          <SegmentsChip
            chosen={breakdown.segments} choose={(segments) => change({ breakdown: { is: 'segment', segments } })}
          />
        )}
        {breakdown !== null && breakdown.is !== 'segment' && (
          <ChoiceChip
            label={say('topOf')} chosen={breakdown.top}
            choose={(top) => change({ breakdown: { ...breakdown, top } })}
            options={TOPS.map((n) => ({ value: n, name: say('topN', { n }) }))}
          />
        )}
        {ask === 'funnel' && breakdown?.is === 'property' && <TouchChip exploring={exploring} />}
      </div>
    </Part>
  )
}

function ByChip({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const segments = useSegmentNames()
  const { ask, draft, change } = exploring
  const { breakdown } = draft
  const events = stepsFor(ask, draft).flatMap((step) => step.events)
  const lines = ask === 'trend' || ask === 'distribution'
  const choices = choicesOf(schema, propertiesOf(schema, events), { lines, segments: segments.map(({ id }) => id) })
  const called = (choice: Breakdown) => (choice.is === 'segment' ? say('segment') : nameOf(choice))
  const name = breakdown === null ? say('noBreakdown') : spoken(breakdown)
  const options = [
    { key: NOTHING, name: say('noBreakdown') },
    ...choices.map((choice) => ({ key: keyOf(choice), name: called(choice), ...noteOf(choice) })),
  ]
  return (
    <Chip
      label={`${say('breakdown')}: ${name}`} open={breakdown === null}
      edit={(close) => (
        <Pick
          hint={say('breakdown')} chosen={[breakdown === null ? NOTHING : keyOf(breakdown)]} options={options}
          pick={(key) => {
            change({ breakdown: choices.find((choice) => keyOf(choice) === key) ?? null, part: null })
            close()
          }}
        />
      )}
    >
      {name}
    </Chip>
  )

  function spoken(choice: Breakdown): string {
    return choice.is === 'first' ? say('byFirst', { name: choice.name }) : called(choice)
  }

  function noteOf(choice: Breakdown) {
    if (choice.is === 'trait') return { note: say('ofPerson') }
    return choice.is === 'first' ? { note: say('ofFirst') } : {}
  }
}
