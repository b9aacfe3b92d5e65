import type { PathsAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { pathsOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { tellPaths } from './paths'
import { ToldCard } from './ToldCard'

/** Which ways people take, session by session. */
export function PathsCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const question = pathsOf(exploring.draft, exploring.around)
  const asked = useAnswer<PathsAnswer>('paths', question)
  return (
    <ToldCard
      exploring={exploring} title={say('paths')} term="path" asked={asked}
      isEmpty={(answer) => answer.value.paths === 0}
      tell={(answer, tongue) => tellPaths(answer, exploring.draft.anchor === 'to', tongue)}
    />
  )
}
