import { Figure } from '~/lib/figure/Figure'
import { durationSeconds } from '~/lib/format/date'
import { NONE } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'
import { Grid, type Column } from '~/lib/table/Grid'
import type { FunnelStage } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { words } from '../words'

interface Props {
  /** The value of a breakdown. */
  head: string | null
  stages: readonly FunnelStage[]
  steps: readonly string[]
  open: (figure: number) => void
}

interface Row {
  index: number
  stage: FunnelStage
}

/** The twin of the columns: who reached each step, who was lost before it, and how long it took. */
export function FunnelTable({ head, stages, steps, open }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const first = stages[0]?.reached.count ?? 0
  const before = (row: Row) => stages[row.index - 1]?.reached.count ?? 0
  const share = (part: number, base: number) => (
    <Figure
      kind={{
        is: 'calculated',
        text: format.rate(part, base),
        parts: say('partOf', { part: format.whole(part), base: format.whole(base) }),
      }}
    />
  )
  const columns: Column<Row>[] = [
    { key: 'step', head: head ?? say('step'), cell: (row) => steps[row.index] },
    {
      key: 'reached', head: say('reached'), figures: true,
      cell: ({ stage, index }) => (
        <Figure
          kind={{
            is: 'counted', count: stage.reached.count, open: () => open(stage.reached.figure),
            of: say('reachedOf', { n: index + 1 }),
          }}
        />
      ),
    },
    {
      key: 'previous', head: say('fromPrevious'), figures: true,
      cell: (row) => (row.index === 0 ? NONE : share(row.stage.reached.count, before(row))),
    },
    {
      key: 'first', head: say('fromFirst'), figures: true,
      cell: (row) => (row.index === 0 ? NONE : share(row.stage.reached.count, first)),
    },
    {
      key: 'lost', head: say('lost'), figures: true,
      cell: ({ stage, index }) =>
        index === 0 ? (
          NONE
        ) : (
          <Figure
            kind={{
              is: 'counted', count: stage.lost.count, open: () => open(stage.lost.figure),
              of: say('lostOf', { n: index + 1 }),
            }}
          />
        ),
    },
    {
      key: 'time', head: say('meanTime'), figures: true,
      cell: ({ stage: { meanTime } }) => (meanTime ? format.length(durationSeconds(meanTime)) : NONE),
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
