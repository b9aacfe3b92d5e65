import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { StickinessAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { stickinessOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { tellStickiness } from './stickiness'
import { ToldCard } from './ToldCard'

/** In how many intervals people were there. */
export function StickinessCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const voice = useVoice()
  const question = stickinessOf(exploring.draft, exploring.around)
  const asked = useAnswer<StickinessAnswer>('stickiness', question)
  return (
    <ToldCard
      exploring={exploring} title={say('stickiness')} term="stickiness" asked={asked}
      isEmpty={(answer) => (answer.value.counts[0]?.atLeast.count ?? 0) === 0}
      tell={(answer, tongue) =>
        tellStickiness(answer, { step: speakStep(question.step, voice), interval: question.interval }, tongue)
      }
    />
  )
}
