import { useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { bracketNames } from '../answers/brackets'
import type { Exploring } from '../useExplore'
import { formWords } from './words'

const BRACKETS = [[1, 2, 4, 8], [1, 2, 4, 8, 16, 32], [1, 2, 3, 8, 15, 31], [1, 8, 15, 22, 29], [1, 4, 7, 10, 13]]
const EVEN = ''

/** Which intervals after the start stand together in one column. */
export function Brackets({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  const nameOf = (brackets: readonly number[]) => say('bracketsAre', { brackets: bracketNames(brackets).join(' · ') })
  return (
    <ChoiceChip
      label={say('brackets')} chosen={draft.brackets?.join() ?? EVEN}
      choose={(key) => change({ brackets: BRACKETS.find((each) => each.join() === key) ?? null })}
      options={[
        { value: EVEN, name: say('even') },
        ...BRACKETS.map((brackets) => ({ value: brackets.join(), name: nameOf(brackets) })),
      ]}
    />
  )
}
