import { Chip } from '~/lib/sentence/Chip'
import { Pick } from '~/lib/sentence/Pick'
import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import type { Measure, Step } from '~/lib/wire'
import type { Say } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import { words, type InsightWords } from '../words'

interface Props {
  measure: Measure
  step: Step
  change: (measure: Measure) => void
  /** Measured of each person by itself, so that people are not among the measures. */
  single?: boolean
}

const PERCENTS = [50, 90, 95, 99]

/** What is measured of a deed. */
export function MeasureChip({ measure, step, change, single = false }: Props) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const numbers = propertiesOf(schema, step.events)
    .flatMap((field) => (field.type === 'LINES' ? field.fields : [field]))
    .filter((field) => field.type === 'NUMBER')
  const names = [...new Set(numbers.map((field) => field.name))]
  const measures: Measure[] = [
    ...(single ? [] : [{ is: 'people' as const }]),
    { is: 'count' },
    ...(single ? [] : [{ is: 'countPerPerson' as const }]),
    ...names.flatMap((property): Measure[] => [
      ...(['sum', 'average', 'least', 'most'] as const).map((is) => ({ is, property })),
      ...(single ? [] : PERCENTS.map((percent) => ({ is: 'percentile' as const, property, percent }))),
    ]),
  ]
  const keyOf = (each: Measure) => JSON.stringify(each)
  return (
    <Chip
      label={`${say('measure')}: ${measureName(measure, say)}`}
      edit={(close) => (
        <Pick
          hint={say('measure')} chosen={[keyOf(measure)]}
          options={measures.map((each) => ({ key: keyOf(each), name: measureName(each, say) }))}
          pick={(key) => {
            const chosen = measures.find((each) => keyOf(each) === key)
            if (chosen !== undefined) change(chosen)
            close()
          }}
        />
      )}
    >
      {measureName(measure, say)}
    </Chip>
  )
}

export function measureName(measure: Measure, say: Say<InsightWords>): string {
  switch (measure.is) {
    case 'people':
    case 'count':
    case 'countPerPerson':
      return say(measure.is)
    case 'sum':
      return say('sum', { property: measure.property })
    case 'average':
      return say('average', { property: measure.property })
    case 'least':
      return say('least', { property: measure.property })
    case 'most':
      return say('most', { property: measure.property })
    case 'percentile':
      return say('percentile', { property: measure.property, percent: measure.percent })
  }
}
