import type { FunnelQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import { formWords, type FormSay } from '../forms/words'
import type { Exploring } from '../useExplore'
import { ChoiceChip } from './ChoiceChip'

type Touch = NonNullable<FunnelQuestion['touch']>

/** Which event of somebody's way through a funnel says under which value they count. */
export function TouchChip({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  const touches: Touch[] = [
    ...stepsFor('funnel', draft).map((_, step) => ({ is: 'step' as const, step })), { is: 'first' }, { is: 'last' },
  ]
  const keyOf = (touch: Touch) => (touch.is === 'step' ? `step-${touch.step}` : touch.is)
  return (
    <ChoiceChip
      label={say('touchOf')} chosen={keyOf(draft.touch ?? { is: 'step', step: 0 })}
      choose={(key) => change({ touch: touches.find((touch) => keyOf(touch) === key) ?? null })}
      options={touches.map((touch) => ({ value: keyOf(touch), name: touchName(touch, say) }))}
    />
  )
}

/** A touch in words. */
export function touchName(touch: Touch, say: FormSay): string {
  switch (touch.is) {
    case 'step':
      return say('touchStep', { n: touch.step + 1 })
    case 'first':
      return say('touchFirst')
    case 'last':
      return say('touchLast')
  }
}
