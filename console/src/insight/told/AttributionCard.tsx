import type { AttributionAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { attributionOf } from '../questions'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { useProperty } from '../useProperty'
import { words } from '../words'
import { tellAttribution } from './attribution'
import { Missing } from './Missing'
import { ToldCard } from './ToldCard'
import { worthWords } from './worthWords'

/** Which touches conversions are owed to. */
export function AttributionCard({ exploring }: { exploring: Exploring }) {
  const way = useProperty(exploring, 'way')
  return way === null ? <Missing /> : <Attributed exploring={exploring} way={way} />
}

function Attributed({ exploring, way }: { exploring: Exploring; way: string }) {
  const say = useWords(words)
  const sayWorth = useWords(worthWords)
  const question = attributionOf(exploring.draft, exploring.around, way)
  const asked = useAnswer<AttributionAnswer>('attribution', question)
  const priced = exploring.draft.amount !== null
  return (
    <ToldCard
      exploring={exploring} title={say('attribution')} term="attribution" asked={asked}
      isEmpty={(answer) => answer.value.all.conversions === 0}
      tell={(answer, tongue) => tellAttribution(answer, { by: way, priced }, tongue, sayWorth)}
    />
  )
}
