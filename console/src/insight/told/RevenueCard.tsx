import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { RevenueAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { revenueOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { useProperty } from '../useProperty'
import { words } from '../words'
import { Missing } from './Missing'
import { tellRevenue } from './revenue'
import { ToldCard } from './ToldCard'
import { worthWords } from './worthWords'

/** What people are worth, and how much of it is owed to the few. */
export function RevenueCard({ exploring }: { exploring: Exploring }) {
  const amount = useProperty(exploring, 'amount')
  return amount === null ? <Missing /> : <Worth exploring={exploring} amount={amount} />
}

function Worth({ exploring, amount }: { exploring: Exploring; amount: string }) {
  const say = useWords(words)
  const sayWorth = useWords(worthWords)
  const voice = useVoice()
  const question = revenueOf(exploring.draft, exploring.around, amount)
  const asked = useAnswer<RevenueAnswer>('revenue', question)
  const { cohorts: drawn } = exploring.draft
  const named = { step: speakStep(question.step, voice), amount, interval: question.interval, drawn }
  return (
    <ToldCard
      exploring={exploring} title={say('revenue')} asked={asked} shown={drawn}
      isEmpty={(answer) => answer.value.people.count === 0}
      tell={(answer, tongue) => tellRevenue(answer, named, tongue, sayWorth)}
    />
  )
}
