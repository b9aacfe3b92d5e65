import sentence from '~/lib/sentence/sentence.module.css'
import { useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import { SCORES } from '../questions'
import type { Exploring } from '../useExplore'
import { Worthy } from './OneStep'
import { formWords } from './words'

const ALL = 0

/** What is scored, and whether the grid shows everybody or those of one monetary score. */
export function Scored({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  const scores = Array.from({ length: SCORES }, (_, at) => SCORES - at)
  return (
    <>
      <Worthy exploring={exploring} />
      <Part head={say('grid')}>
        <div className={sentence.sentence}>
          <ChoiceChip
            label={say('spent')} chosen={draft.spent ?? ALL}
            choose={(score) => change({ spent: score === ALL ? null : score })}
            options={[
              { value: ALL, name: say('spentAll') }, ...scores.map((n) => ({ value: n, name: say('spentOne', { n }) })),
            ]}
          />
        </div>
      </Part>
    </>
  )
}
