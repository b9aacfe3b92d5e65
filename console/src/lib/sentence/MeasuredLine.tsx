import type { Condition, Field, Schemas } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { EventChip } from './EventChip'
import { speakMeasure } from './forms'
import { measuresOf } from './measures'
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

/** What the deeds come to. */
export function MeasureChip({ measure, fields, change }: MeasureProps) {
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
