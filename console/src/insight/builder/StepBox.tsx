import { CloseOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { StepChips } from '~/lib/sentence/StepChips'
import sentence from '~/lib/sentence/sentence.module.css'
import type { Step } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { words } from '../words'

interface Props {
  number: number
  step: Step
  change: (step: Step) => void
  drop?: (() => void) | undefined
  /** What stands before the events, such as the measure. */
  before?: ReactNode
}

/** One numbered step of a question. */
export function StepBox({ number, step, change, drop, before }: Props) {
  const say = useWords(words)
  return (
    <div className={css.step}>
      <span className={css.number}>{number}</span>
      <div className={sentence.sentence}>
        {before}
        <StepChips step={step} change={change} />
      </div>
      {drop !== undefined && (
        <button type="button" className={css.drop} onClick={drop} aria-label={say('removeStep', { n: number })}>
          <CloseOutlined />
        </button>
      )}
    </div>
  )
}
