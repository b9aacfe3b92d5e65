import { Button } from 'antd'
import { activities, useKnownSchema } from '~/lib/sentence/schema'
import { EVERY_EVENT } from '~/lib/sentence/wheres'
import { useWords } from '~/lib/words/useWords'
import { measureAt, stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { MeasureChip } from './MeasureChip'
import { Part } from './Part'
import { StepBox } from './StepBox'

const SERIES_MAX = 10

/** What a trend shows: a measure of a deed, once or several times. */
export function Series({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const { draft, change } = exploring
  const steps = stepsFor('trend', draft)
  const measures = steps.map((_, index) => measureAt(draft, index))
  const unused = activities(schema).find((kind) => !steps.some((step) => step.events.includes(kind.name)))
  const add = () =>
    change({
      steps: [...steps, { events: unused === undefined ? [] : [unused.name], where: EVERY_EVENT }],
      measures: [...measures, measures[0] ?? { is: 'people' }],
    })
  const without = (at: number) =>
    change({ steps: steps.filter((_, i) => i !== at), measures: measures.filter((_, i) => i !== at) })
  return (
    <Part head={say('what')}>
      {steps.map((step, index) => (
        <StepBox
          key={index} number={index + 1} step={step}
          change={(next) => change({ steps: steps.with(index, next) })}
          drop={steps.length > 1 ? () => without(index) : undefined}
          before={
            <MeasureChip
              measure={measures[index] ?? { is: 'people' }} step={step}
              change={(measure) => change({ measures: measures.with(index, measure) })}
            />
          }
        />
      ))}
      {steps.length < SERIES_MAX && (
        <Button type="text" size="small" style={{ justifySelf: 'start' }} onClick={add}>
          + {say('addSeries')}
        </Button>
      )}
    </Part>
  )
}
