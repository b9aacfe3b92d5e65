import sentence from '~/lib/sentence/sentence.module.css'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { intervalFor } from '../draft'
import { CompareChip } from '../forms/CompareChip'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { ChoiceChip } from './ChoiceChip'

const INTERVALS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const

/** How time is cut. */
export function IntervalChip({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { ask, draft, around, change } = exploring
  const automatic = say('auto', { interval: say(intervalFor({ ...draft, interval: null }, around.period)) })
  return (
    <div className={sentence.sentence}>
      {weave('intervalSentence', {
        interval: (
          <ChoiceChip
            label={say('interval')} chosen={draft.interval ?? 'AUTO'}
            choose={(chosen) => change({ interval: chosen === 'AUTO' ? null : chosen })}
            options={[
              { value: 'AUTO' as const, name: automatic },
              ...INTERVALS.map((value) => ({ value, name: say(value) })),
            ]}
          />
        ),
      })}
      {ask === 'trend' && <CompareChip exploring={exploring} />}
    </div>
  )
}
