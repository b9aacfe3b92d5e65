import { NONE } from '~/lib/format/number'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import type { Behind } from '../answers/behind'
import css from '../insight.module.css'
import { words } from '../words'
import type { Table } from './telling'
import { Number } from './ToldPanels'

interface Props {
  table: Table
  title: string
  byKey: ReadonlyMap<string, Behind>
  act: (key: string, deed: 'open' | 'explain') => void
}

type Row = Table['rows'][number] & { at: number }

/** The twin of a chart: every number of it as a figure that opens. */
export function ToldTable({ table, title, byKey, act }: Props) {
  const say = useWords(words)
  const columns: Column<Row>[] = [
    {
      key: 'name', head: table.head,
      cell: ({ name, unfinished = false }) => (
        <>
          {name}
          {unfinished && <span className={css.unfinished}>{say('unfinished')}</span>}
        </>
      ),
    },
    ...table.columns.map((head, index): Column<Row> => ({
      key: `column-${index}`, head, figures: true,
      cell: ({ cells }) => {
        const key = cells[index] ?? null
        return key === null ? NONE : <Number number={byKey.get(key)} act={act} />
      },
    })),
  ]
  const rows = table.rows.map((row, at) => ({ ...row, at }))
  return (
    <div className={css.table}>
      <Grid label={`${say('tableLabel')} · ${title}`} columns={columns} rows={rows} keyOf={(row) => row.at} />
    </div>
  )
}
