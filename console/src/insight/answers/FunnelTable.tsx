import { Figure } from '~/lib/figure/Figure'
import { durationSeconds } from '~/lib/format/date'
import { NONE } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'
import { Grid, type Column } from '~/lib/table/Grid'
import type { FunnelStage } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { words } from '../words'
import type { Deeds } from './AnswerCard'
import { stageKey, stageRateKey } from './useFunnelNumbers'

interface Props {
  /** The value of a breakdown. */
  head: string | null
  stages: readonly FunnelStage[]
  /** Which part of the answer this is. */
  part: number
  steps: readonly string[]
  deeds: Deeds
}

interface Row {
  index: number
  stage: FunnelStage
}

/** The twin of the columns: who reached each step, who was lost before it, and how long it took. */
export function FunnelTable({ head, stages, part, steps, deeds }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const counted = ({ stage, index }: Row, who: 'reached' | 'lost') => {
    const id = stageKey(part, index, who)
    const of = say(who === 'reached' ? 'reachedOf' : 'lostOf', { n: index + 1 })
    return <Figure kind={{ is: 'counted', count: stage[who].count, open: () => deeds.open(id), of, id }} />
  }
  const share = ({ stage, index }: Row, base: 'previous' | 'first') => {
    const whole = stages[base === 'first' ? 0 : index - 1]?.reached.count ?? 0
    const of = say('rateOf', { n: index + 1, base: say(base === 'first' ? 'baseFirst' : 'basePrevious') })
    const parts = say('partOf', { part: format.whole(stage.reached.count), base: format.whole(whole) })
    const id = stageRateKey(part, index, base)
    return <Figure kind={{ is: 'calculated', text: format.rate(stage.reached.count, whole), parts, of, id }} />
  }
  const columns: Column<Row>[] = [
    { key: 'step', head: head ?? say('step'), cell: (row) => steps[row.index] },
    { key: 'reached', head: say('reached'), figures: true, cell: (row) => counted(row, 'reached') },
    {
      key: 'previous', head: say('fromPrevious'), figures: true,
      cell: (row) => (row.index === 0 ? NONE : share(row, 'previous')),
    },
    {
      key: 'first', head: say('fromFirst'), figures: true,
      cell: (row) => (row.index === 0 ? NONE : share(row, 'first')),
    },
    {
      key: 'lost', head: say('lost'), figures: true,
      cell: (row) => (row.index === 0 ? NONE : counted(row, 'lost')),
    },
    {
      key: 'time', head: say('meanTime'), figures: true,
      cell: ({ stage: { sinceBefore } }) => (sinceBefore ? format.length(durationSeconds(sinceBefore.mean)) : NONE),
    },
  ]
  return (
    <div className={css.table}>
      <Grid
        label={head ?? say('tableLabel')} columns={columns} keyOf={(row) => row.index}
        rows={stages.map((stage, index) => ({ stage, index }))}
      />
    </div>
  )
}
