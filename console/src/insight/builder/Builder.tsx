import { Breakdowns } from './Breakdowns'
import { Cohorts } from './Cohorts'
import { FunnelSteps } from './FunnelSteps'
import { IntervalChip } from './IntervalChip'
import { Limits } from './Limits'
import { Part } from './Part'
import { Series } from './Series'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import type { Exploring } from '../useExplore'
import { words } from '../words'

/** The question as sentences whose words can be changed. */
export function Builder({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const { ask } = exploring
  return (
    <section className={css.builder} aria-label={say(ask)}>
      {ask === 'trend' && <Series exploring={exploring} />}
      {ask === 'funnel' && <FunnelSteps exploring={exploring} />}
      {ask === 'retention' && <Cohorts exploring={exploring} />}
      {ask !== 'funnel' && (
        <Part head={say('interval')}>
          <IntervalChip exploring={exploring} />
        </Part>
      )}
      {ask !== 'retention' && <Breakdowns exploring={exploring} />}
      <Limits exploring={exploring} />
    </section>
  )
}
