import sentence from '~/lib/sentence/sentence.module.css'
import { useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import type { Exploring } from '../useExplore'
import { Worthy } from './OneStep'
import { formWords } from './words'

/** What brings money, and which of the cohorts that brought it are drawn. */
export function Cohorted({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  return (
    <>
      <Worthy exploring={exploring} />
      <Part head={say('drawn')}>
        <div className={sentence.sentence}>
          <ChoiceChip
            label={say('drawn')} chosen={draft.cohorts} choose={(cohorts) => change({ cohorts })}
            options={(['newest', 'oldest'] as const).map((value) => ({ value, name: say(value) }))}
          />
        </div>
      </Part>
    </>
  )
}
