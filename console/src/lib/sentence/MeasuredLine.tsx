import type { Condition, Field, Schemas } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { EventChip } from './EventChip'
import { speakMeasure } from './forms'
import { NumberChip } from './NumberChip'
import { Pick } from './Pick'
import { propertiesOf, useKnownSchema } from './schema'
import { useVoice } from './useVoice'
import { WhereChips } from './WhereChips'
import { EVERY_EVENT } from './wheres'
import { WithinChip } from './WithinChip'
import { words } from './words'

type Measured = Extract<Condition, { is: 'measured' }>
type Measure = Schemas['Measure']

interface Props {
  line: Measured
  change: (line: Measured) => void
}

/** What somebody's deeds come to: time, deed, measure, number, in the order of the language. */
export function MeasuredLine({ line, change }: Props) {
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const { step } = line
  const fields = propertiesOf(schema, step.events)
  return weave('measuredSentence', {
    time: <WithinChip within={line.within} change={(within) => change({ ...line, within })} />,
    event: <EventChip events={step.events} change={(events) => change({ ...line, step: { ...step, events } })} />,
    where: (
      <WhereChips
        where={step.where ?? EVERY_EVENT} fields={fields} events={step.events}
        change={(where) => change({ ...line, step: { ...step, where } })}
      />
    ),
    measure: <MeasureChip measure={line.measure} fields={fields} change={(measure) => change({ ...line, measure })} />,
    test: <NumberChip test={line.test} change={(test) => change({ ...line, test })} />,
  })
}

interface MeasureProps {
  measure: Measure
  fields: readonly Field[]
  change: (measure: Measure) => void
}

function MeasureChip({ measure, fields, change }: MeasureProps) {
  const say = useWords(words)
  const voice = useVoice()
  const text = speakMeasure(measure, voice)
  const choices = measuresOf(fields)
  return (
    <Chip
      label={text}
      edit={(close) => (
        <Pick
          hint={say('chooseMeasure')} chosen={[JSON.stringify(measure)]}
          options={choices.map((choice) => ({ key: JSON.stringify(choice), name: speakMeasure(choice, voice) }))}
          pick={(key) => {
            change(choices.find((choice) => JSON.stringify(choice) === key) ?? measure)
            close()
          }}
        />
      )}
    >
      {text}
    </Chip>
  )
}

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
    { is: 'days' },
    ...texts.map(({ name }): Measure => ({ is: 'distinct', of: { is: 'property', name } })),
  ]
}
