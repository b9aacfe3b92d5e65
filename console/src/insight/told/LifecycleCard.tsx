import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { LifecycleAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { lifecycleOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { tellLifecycle } from './lifecycle'
import { ToldCard } from './ToldCard'

/** Who is new, stays, comes back and falls silent. */
export function LifecycleCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const voice = useVoice()
  const question = lifecycleOf(exploring.draft, exploring.around)
  const asked = useAnswer<LifecycleAnswer>('lifecycle', question)
  return (
    <ToldCard
      exploring={exploring} title={say('lifecycle')} term="lifecycle" asked={asked}
      isEmpty={(answer) =>
        answer.value.points.every((point) => point.fresh.count + point.returning.count + point.resurrecting.count === 0)
      }
      tell={(answer, tongue) =>
        tellLifecycle(
          answer,
          {
            step: speakStep(question.step, voice), interval: question.interval, called: say(question.interval),
            running: question.scope.period.to > answer.asOf,
          },
          tongue,
        )
      }
    />
  )
}
