import { href } from '~/lib/route'
import { useChosenSources } from '~/lib/sources'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import { words } from './words'

/** Deeds that are one click away. */
export function NextSteps() {
  const say = useWords(words)
  const { sources } = useChosenSources()
  const source = sources.length === 0 ? undefined : sources.join(',')
  const steps = [
    { to: href('/explore', { ask: 'retention', source }), name: say('nextRetention'), text: say('nextRetentionText') },
    { to: href('/explore', { ask: 'funnel', source }), name: say('nextFunnel'), text: say('nextFunnelText') },
    { to: href('/segments/new'), name: say('nextSegment'), text: say('nextSegmentText') },
    { to: href('/people', { source }), name: say('nextPerson'), text: say('nextPersonText') },
  ]
  return (
    <nav className={css.next} aria-label={say('next')}>
      {steps.map((step) => (
        <a key={step.to} href={step.to} className={css.step}>
          <strong>{step.name}</strong>
          <span className="quiet">{step.text}</span>
        </a>
      ))}
    </nav>
  )
}
