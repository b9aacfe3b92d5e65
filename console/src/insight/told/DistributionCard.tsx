import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { DistributionAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { measureName } from '../builder/MeasureChip'
import { distributionOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { edgesFor, tellDistribution } from './distribution'
import { ToldCard } from './ToldCard'

/** People by how often or how much; where amounts are measured, the bins fit the amounts. */
export function DistributionCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const voice = useVoice()
  const question = distributionOf(exploring.draft, exploring.around)
  const fitted = question.measure.is !== 'count' && exploring.draft.edges === null
  const first = useAnswer<DistributionAnswer>('distribution', fitted ? { ...question, breakdown: null } : question)
  const spread = first.is === 'ready' ? first.value.value.parts[0]?.spread : null
  const edges = fitted ? edgesFor(spread) : exploring.draft.edges
  const second = useAnswer<DistributionAnswer>('distribution', { ...question, edges })
  const asked = fitted && first.is !== 'ready' ? first : second
  const named = {
    step: speakStep(question.step, voice), measure: measureName(question.measure, say),
    whole: question.measure.is === 'count',
  }
  return (
    <ToldCard
      exploring={exploring} title={say('distribution')} term="distribution" asked={asked}
      isEmpty={(answer) => answer.value.parts.every((part) => part.people.count === 0)}
      tell={(answer, tongue) => tellDistribution(answer, named, tongue)}
    />
  )
}
