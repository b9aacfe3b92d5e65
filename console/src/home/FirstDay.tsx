import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import { useSteps } from './useSteps'
import { words } from './words'

/** The first day: what leads to a first answer, each step with its own button. */
export function FirstDay() {
  const say = useWords(words)
  const { steps } = useSteps(false)
  return (
    <section className={css.first}>
      <h2>{say('firstDay')}</h2>
      <p className="quiet">{say('firstDayText')}</p>
      <ol className={css.list}>
        {steps.map((step, index) => (
          <li key={step.name} className={css.item}>
            <span className={css.number}>
              {step.done ? <CheckCircleFilled aria-label={say('done')} /> : index + 1}
            </span>
            <div className={css.words}>
              <strong>{step.name}</strong>
              <span className="quiet">{step.text}</span>
            </div>
            <div className={css.deeds}>
              {step.deeds.map((deed, which) => (
                <Button key={deed.to} href={deed.to} type={index === 0 && which === 0 ? 'primary' : 'default'}>
                  {deed.name}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
