import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { Grid, type Column } from '~/lib/table/Grid'
import type { RetentionAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'
import { means, type Mean } from './shares'
import { meanKey } from './useRetentionNumbers'

interface Row extends Mean {
  n: number
}

/** The twin of the mean curve: of all cohorts old enough, who started, who returned, and the share. */
export function MeanTable({ answer, running }: { answer: RetentionAnswer; running: boolean }) {
  const say = useWords(words)
  const format = useFormat()
  const sum = (people: number) => <Figure kind={{ is: 'calculated', text: format.whole(people) }} />
  const columns: Column<Row>[] = [
    { key: 'n', head: say('step_'), cell: (row) => say('returned', { n: row.n }) },
    { key: 'started', head: say('startedPeople'), figures: true, cell: (row) => sum(row.started) },
    { key: 'returned', head: say('returnedPeople'), figures: true, cell: (row) => sum(row.returned) },
    {
      key: 'share', head: say('average_'), figures: true,
      cell: ({ n, returned, started }) => (
        <Figure
          kind={{
            is: 'calculated', text: format.rate(returned, started), of: say('meanRateOf', { n }), id: meanKey(n),
          }}
        />
      ),
    },
  ]
  const rows = means(answer.cohorts, running).map((mean, n) => ({ ...mean, n }))
  return <Grid label={say('retentionCurve')} columns={columns} rows={rows} keyOf={(row) => row.n} />
}
