import { useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import type { Exploring } from '../useExplore'
import { formWords } from './words'

/** Whether the period before stands beside this one. */
export function CompareChip({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  return (
    <ChoiceChip
      label={say('compare')} chosen={draft.compared ? 'before' : 'alone'}
      choose={(chosen) => change({ compared: chosen === 'before' })}
      options={(['alone', 'before'] as const).map((value) => ({ value, name: say(value) }))}
    />
  )
}
