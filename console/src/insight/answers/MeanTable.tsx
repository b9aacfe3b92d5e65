import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { NONE } from '~/lib/format/number'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'
import type { Mean } from './shares'
import { meanKey } from './useRetentionNumbers'

/** The mean curve of everybody, or of one value of a breakdown. */
export interface MeanCurve {
  name: string
  /** Stands before the keys of its numbers. */
  prefix: string
  means: readonly Mean[]
}

interface Props {
  curves: readonly MeanCurve[]
  /** What the columns after the start are called. */
  columnOf: (n: number) => string
}

/** The twin of the mean curves: of all cohorts old enough, who started, who returned, and the share. */
export function MeanTable({ curves, columnOf }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const single = curves.length === 1
  const sum = (people: number | undefined) =>
    people === undefined ? NONE : <Figure kind={{ is: 'calculated', text: format.whole(people) }} />
  const columns: Column<number>[] = [
    { key: 'n', head: say('step_'), cell: (n) => say('returned', { n: columnOf(n) }) },
    ...curves.flatMap(({ name, prefix, means }, at): Column<number>[] => [
      ...(single
        ? [
            {
              key: `started-${at}`, head: say('startedPeople'), figures: true,
              cell: (n: number) => sum(means[n]?.started),
            },
            {
              key: `returned-${at}`, head: say('returnedPeople'), figures: true,
              cell: (n: number) => sum(means[n]?.returned),
            },
          ]
        : []),
      {
        key: `share-${at}`, head: single ? say('average_') : name, figures: true,
        cell: (n) => {
          const mean = means[n]
          if (mean === undefined) return NONE
          const of = say('meanRateOf', { n: columnOf(n) })
          const text = format.rate(mean.returned, mean.started)
          return <Figure kind={{ is: 'calculated', text, of, id: prefix + meanKey(n) }} />
        },
      },
    ]),
  ]
  const longest = Math.max(0, ...curves.map(({ means }) => means.length))
  const rows = Array.from({ length: longest }, (_, n) => n)
  return <Grid label={say('retentionCurve')} columns={columns} rows={rows} keyOf={(n) => n} />
}
