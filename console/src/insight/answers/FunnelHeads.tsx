import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import type { FunnelAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { words } from '../words'
import type { Deeds } from './AnswerCard'
import { stageKey, stageRateKey } from './useFunnelNumbers'

/** The funnel in three numbers: who began, who came through, and the rate. Broken down, the table says it. */
export function FunnelHeads({ answer, deeds }: { answer: FunnelAnswer; deeds: Deeds }) {
  const say = useWords(words)
  const format = useFormat()
  const part = answer.parts[0]
  if (part === undefined || answer.parts.length > 1) return null
  const last = part.stages.length - 1
  const began = part.stages[0]?.reached.count ?? 0
  const came = part.stages[last]?.reached.count ?? 0
  const counted = (stage: number, count: number) => {
    const id = stageKey(0, stage, 'reached')
    const of = say('reachedOf', { n: stage + 1 })
    return <Figure size="large" kind={{ is: 'counted', count, id, of, open: () => deeds.open(id) }} />
  }
  const rate = stageRateKey(0, last, 'first')
  return (
    <div className={css.heads}>
      <div>
        <div className={css.headName}>{say('fromFirst')}</div>
        <Figure
          size="large"
          kind={{
            is: 'calculated', text: format.rate(came, began), id: rate,
            of: say('rateOf', { n: last + 1, base: say('baseFirst') }),
          }}
        />
      </div>
      <div>
        <div className={css.headName}>{say('began')}</div>
        {counted(0, began)}
      </div>
      <div>
        <div className={css.headName}>{say('cameThrough')}</div>
        {counted(last, came)}
      </div>
    </div>
  )
}
