import { State } from '~/lib/card/State'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Tried } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { parted } from './parted'
import { useReason } from './useReason'
import { words } from './words'

/** Twenty of what was refused, before and after the repair; what the repair changed is marked. */
export function TriedGrid({ tried }: { tried: readonly Tried[] }) {
  const say = useWords(words)
  const word = useReason()
  const columns: Column<Tried>[] = [
    { key: 'before', head: say('before'), cell: (row) => <Changed text={row.before} other={row.after} /> },
    { key: 'after', head: say('after'), cell: (row) => <Changed text={row.after} other={row.before} /> },
    {
      key: 'becomes', head: say('becomes'), width: 140,
      cell: (row) =>
        row.becomes === 'stored' ? (
          <State tone="good">{say('passes')}</State>
        ) : (
          <>
            <State tone="bad">{word(row.becomes)}</State>
            <div className="quiet">{row.detail}</div>
          </>
        ),
    },
  ]
  return <Grid label={say('triedList')} columns={columns} rows={tried} keyOf={(row) => row.id} />
}

function Changed({ text, other }: { text: string; other: string }) {
  const [before, changed, after] = parted(text, other)
  return (
    <pre className={`${css.body} ${css.tried}`} tabIndex={0}>
      {before}
      {changed !== '' && <mark>{changed}</mark>}
      {after}
    </pre>
  )
}
