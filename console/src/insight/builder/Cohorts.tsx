import { StepChips } from '~/lib/sentence/StepChips'
import sentence from '~/lib/sentence/sentence.module.css'
import type { Step } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { ChoiceChip } from './ChoiceChip'
import { Part } from './Part'
import { Brackets } from '../forms/Brackets'

const MINIMUMS = [1, 2, 3, 4, 5, 10, 20]

/** Who returns: what begins it, what counts as a return, and how cohorts are made. */
export function Cohorts({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { draft, change } = exploring
  const steps = stepsFor('retention', draft)
  const put = (at: number, step: Step) => change({ steps: [...steps.with(at, step), ...draft.steps.slice(2)] })
  const chips = (at: number) => {
    const step = steps[at]
    return step === undefined ? null : <StepChips step={step} change={(next) => put(at, next)} />
  }
  const minimum = (
    <ChoiceChip
      label={say('minimum')} chosen={draft.minimum} choose={(next) => change({ minimum: next })}
      options={MINIMUMS.map((n) => ({ value: n, name: say('timesN', { n }) }))}
    />
  )
  return (
    <>
      <Part head={say('cohorts')}>
        <div className={sentence.sentence}>{weave('retentionStart', { step: chips(0) })}</div>
        <div className={sentence.sentence}>{weave('retentionReturn', { step: chips(1), minimum })}</div>
      </Part>
      <Part head={say('cohort')}>
        <div className={sentence.sentence}>
          <ChoiceChip
            label={say('cohort')} chosen={draft.cohort} choose={(cohort) => change({ cohort })}
            options={(['FIRST_TIME', 'RECURRING'] as const).map((value) => ({ value, name: say(value) }))}
          />
          <ChoiceChip
            label={say('mode')} chosen={draft.mode} choose={(mode) => change({ mode })}
            options={(['ON', 'ON_OR_AFTER'] as const).map((value) => ({ value, name: say(value) }))}
          />
          <Brackets exploring={exploring} />
        </div>
      </Part>
    </>
  )
}
