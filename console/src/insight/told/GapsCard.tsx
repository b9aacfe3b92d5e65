import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { GapsAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { gapsOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { tellGaps } from './gaps'
import { ToldCard } from './ToldCard'

/** How long it takes from one to the other. */
export function GapsCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const voice = useVoice()
  const question = gapsOf(exploring.draft, exploring.around)
  const asked = useAnswer<GapsAnswer>('gaps', question)
  return (
    <ToldCard
      exploring={exploring} title={say('gaps')} term="gap" asked={asked}
      isEmpty={(answer) => answer.value.parts.every((part) => part.gaps === 0)}
      tell={(answer, tongue) =>
        tellGaps(answer, { from: speakStep(question.from, voice), to: speakStep(question.to, voice) }, tongue)
      }
    />
  )
}
