import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { RfmAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { rfmOf, SCORES } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { useProperty } from '../useProperty'
import { words } from '../words'
import { Missing } from './Missing'
import { tellRfm } from './rfm'
import { rfmWords } from './rfmWords'
import { ToldCard } from './ToldCard'

/** Everybody by how recently, how often and for how much. */
export function RfmCard({ exploring }: { exploring: Exploring }) {
  const amount = useProperty(exploring, 'amount')
  return amount === null ? <Missing /> : <Scored exploring={exploring} amount={amount} />
}

function Scored({ exploring, amount }: { exploring: Exploring; amount: string }) {
  const say = useWords(words)
  const sayRfm = useWords(rfmWords)
  const voice = useVoice()
  const question = rfmOf(exploring.draft, exploring.around, amount)
  const asked = useAnswer<RfmAnswer>('rfm', question)
  const { spent } = exploring.draft
  const named = { step: speakStep(question.step, voice), scores: SCORES, spent }
  return (
    <ToldCard
      exploring={exploring} title={say('rfm')} term="layers" asked={asked} shown={spent}
      isEmpty={(answer) => answer.value.people.count === 0}
      tell={(answer, tongue) => tellRfm(answer, named, tongue, sayRfm)}
    />
  )
}
