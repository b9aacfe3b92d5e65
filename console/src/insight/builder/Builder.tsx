import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { Breakdowns } from './Breakdowns'
import { IntervalChip } from './IntervalChip'
import { Limits } from './Limits'
import { Part } from './Part'
import { useWords } from '~/lib/words/useWords'
import { useNarrow } from '~/lib/useNarrow'
import css from '../insight.module.css'
import { stepsFor, type Ask } from '../draft'
import { Asking } from '../forms/Asking'
import type { Exploring } from '../useExplore'
import { words } from '../words'

/** Which questions cut time into intervals, and which can be broken down. */
const CUT: readonly Ask[] = ['trend', 'retention', 'stickiness', 'lifecycle', 'visits', 'revenue']
const SPLIT: readonly Ask[] = ['trend', 'funnel', 'retention', 'distribution', 'gaps']

/** The question as sentences whose words can be changed; where there is little room, folded into one line. */
export function Builder({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const { ask, draft } = exploring
  const narrow = useNarrow()
  const voice = useVoice()
  const spoken = stepsFor(ask, draft)
    .map((step) => speakStep(step, voice))
    .join(ask === 'trend' ? ' · ' : ' → ')
  const parts = (
    <>
      <Asking exploring={exploring} />
      {(CUT.includes(ask) || (ask === 'funnel' && draft.view === 'time')) && (
        <Part head={say('interval')}>
          <IntervalChip exploring={exploring} />
        </Part>
      )}
      {SPLIT.includes(ask) && <Breakdowns exploring={exploring} />}
      <Limits exploring={exploring} />
    </>
  )
  if (!narrow) {
    return (
      <section className={css.builder} aria-label={say(ask)}>
        {parts}
      </section>
    )
  }
  return (
    <details className={css.folded}>
      <summary>
        <span className={css.partHead}>{say('asked')}</span> {spoken === '' ? say(ask) : spoken}
      </summary>
      <div className={css.builder}>{parts}</div>
    </details>
  )
}
