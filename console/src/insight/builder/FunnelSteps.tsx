import { Button } from 'antd'
import { ChoiceChip } from './ChoiceChip'
import { activities, useKnownSchema } from '~/lib/sentence/schema'
import { StepChips } from '~/lib/sentence/StepChips'
import sentence from '~/lib/sentence/sentence.module.css'
import { EVERY_EVENT } from '~/lib/sentence/wheres'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { Part } from './Part'
import { StepBox } from './StepBox'

const STEPS_MAX = 32
const WINDOWS_DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365]

/** The steps of a funnel in order, how long they may take, and what must not happen between them. */
export function FunnelSteps({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const { draft, change } = exploring
  const steps = stepsFor('funnel', draft)
  const unused = activities(schema).find((kind) => !steps.some((step) => step.events.includes(kind.name)))
  const add = () =>
    change({ steps: [...steps, { events: unused === undefined ? [] : [unused.name], where: EVERY_EVENT }] })
  return (
    <>
      <Part head={say('steps')}>
        {steps.map((step, index) => (
          <StepBox
            key={index} number={index + 1} step={step}
            change={(next) => change({ steps: steps.with(index, next) })}
            drop={steps.length > 2 ? () => change({ steps: steps.filter((_, i) => i !== index) }) : undefined}
          />
        ))}
        {steps.length < STEPS_MAX && (
          <Button type="text" size="small" style={{ justifySelf: 'start' }} onClick={add}>
            + {say('addStep')}
          </Button>
        )}
      </Part>
      <Part head={say('window')}>
        <div className={sentence.sentence}>
          {weave('windowSentence', {
            days: (
              <ChoiceChip
                label={say('window')} chosen={draft.windowDays} choose={(windowDays) => change({ windowDays })}
                options={WINDOWS_DAYS.map((n) => ({ value: n, name: say('days', { n }) }))}
              />
            ),
          })}
        </div>
        <Exclusions exploring={exploring} />
      </Part>
    </>
  )
}

function Exclusions({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { draft, change } = exploring
  const steps = stepsFor('funnel', draft)
  const kept = draft.exclusions.filter((exclusion) => exclusion.to < steps.length)
  const numbers = steps.map((_, index) => ({ value: index, name: String(index + 1) }))
  return (
    <>
      {kept.map((exclusion, index) => {
        const put = (changes: Partial<typeof exclusion>) =>
          change({ exclusions: kept.with(index, { ...exclusion, ...changes }) })
        return (
          <div key={index} className={sentence.sentence}>
            {weave('exclusionSentence', {
              step: <StepChips step={exclusion.step} change={(step) => put({ step })} />,
              from: (
                <ChoiceChip
                  label={say('steps')} chosen={exclusion.from} choose={(from) => put({ from })}
                  options={numbers.filter((option) => option.value < exclusion.to)}
                />
              ),
              to: (
                <ChoiceChip
                  label={say('steps')} chosen={exclusion.to} choose={(to) => put({ to })}
                  options={numbers.filter((option) => option.value > exclusion.from)}
                />
              ),
            })}
            <Button
              type="text" size="small"
              onClick={() => change({ exclusions: kept.filter((_, at) => at !== index) })}
            >
              ×
            </Button>
          </div>
        )
      })}
      <Button
        type="text" size="small" style={{ justifySelf: 'start' }}
        onClick={() =>
          change({
            exclusions: [...kept, { step: { events: [], where: EVERY_EVENT }, from: 0, to: steps.length - 1 }],
          })
        }
      >
        + {say('addExclusion')}
      </Button>
    </>
  )
}
