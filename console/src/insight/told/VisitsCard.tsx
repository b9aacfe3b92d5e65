import type { VisitsAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { visitsOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { tellVisits } from './visits'
import { ToldCard } from './ToldCard'
import { worthWords } from './worthWords'

/** How people visit, and which pages they see. */
export function VisitsCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const sayWorth = useWords(worthWords)
  const question = visitsOf(exploring.draft, exploring.around)
  const asked = useAnswer<VisitsAnswer>('visits', question)
  return (
    <ToldCard
      exploring={exploring} title={say('visits')} term="visit" asked={asked}
      isEmpty={(answer) => answer.value.total.visits === 0}
      tell={(answer, tongue) =>
        tellVisits(
          answer, { interval: question.interval, running: question.scope.period.to > answer.asOf }, tongue, sayWorth,
        )
      }
    />
  )
}
