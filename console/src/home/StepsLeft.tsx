import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import type { Step } from './useSteps'
import { words } from './words'

/** The first day goes on: what is done and what is left, until all is done or somebody puts it away. */
export function StepsLeft({ steps, putAway }: { steps: readonly Step[]; putAway: () => void }) {
  const say = useWords(words)
  const done = steps.filter((step) => step.done).length
  return (
    <section className={css.left}>
      <div className={css.leftHead}>
        <h2>{say('firstDay')}</h2>
        <span className="quiet">{say('stepsDone', { done, of: steps.length })}</span>
        <Button type="text" size="small" onClick={putAway}>
          {say('putAway')}
        </Button>
      </div>
      <ol className={css.leftSteps}>
        {steps.map((step, index) => (
          <li key={step.name} data-done={step.done || undefined}>
            <span className={css.number}>
              {step.done ? <CheckCircleFilled aria-label={say('done')} /> : index + 1}
            </span>
            <span>{step.name}</span>
            {!step.done && step.deeds[0] !== undefined && <a href={step.deeds[0].to}>{step.deeds[0].name}</a>}
          </li>
        ))}
      </ol>
    </section>
  )
}
