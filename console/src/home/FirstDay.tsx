import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useSegments } from '~/audience/widgets'
import { href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import { words } from './words'

/** The first day: what leads to a first answer, each step with its own button. */
export function FirstDay() {
  const say = useWords(words)
  const segments = useSegments()
  const some = segments.is === 'ready' && segments.value.items.length > 0
  const steps = [
    {
      name: say('stepConnect'),
      text: say('stepConnectText'),
      deeds: [
        { to: href('/sources'), name: say('deedConnect') },
        { to: href('/imports'), name: say('deedImport') },
      ],
      done: false,
    },
    {
      name: say('stepPeople'), text: say('stepPeopleText'), done: false,
      deeds: [{ to: href('/people'), name: say('deedPeople') }],
    },
    {
      name: say('stepAnswer'), text: say('stepAnswerText'), done: false,
      deeds: [{ to: href('/explore', { ask: 'retention' }), name: say('deedAnswer') }],
    },
    {
      name: say('stepSegment'), text: say('stepSegmentText'), done: some,
      deeds: [{ to: href('/segments/new'), name: say('deedSegment') }],
    },
  ]
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
