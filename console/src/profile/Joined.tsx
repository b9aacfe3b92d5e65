import { Card } from '~/lib/card/Card'
import { Moment } from '~/lib/format/Moment'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Say } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import type { JoinedIdentifier } from '~/lib/wire'
import { words } from './words'

/** What the person is known by, since when, and why each belongs to them. */
export function Joined({ identifiers }: { identifiers: readonly JoinedIdentifier[] }) {
  const say = useWords(words)
  const columns: Column<JoinedIdentifier>[] = [
    { key: 'kind', head: say('kind'), cell: (row) => <span className="quiet">{row.kind}</span> },
    { key: 'value', head: say('value'), cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.value}</span> },
    {
      key: 'how',
      head: say('how'),
      cell: (row) => (
        <span title={say('origin', { origin: String(row.origin) })} style={{ whiteSpace: 'nowrap' }}>
          {reason(row, say)}
        </span>
      ),
    },
    { key: 'since', head: say('since'), cell: (row) => <Moment at={row.since} how="day" /> },
  ]
  return (
    <Card title={say('joined')} note={say('joinedText')} asked={{ is: 'ready', value: identifiers, dimmed: false }}>
      {(rows) => (
        <Grid label={say('joined')} columns={columns} rows={rows} keyOf={(row) => `${row.kind}:${row.value}`} />
      )}
    </Card>
  )
}

function reason(row: JoinedIdentifier, say: Say<typeof words.zh>): string {
  switch (row.reason) {
    case null:
    case undefined:
      return say('ownReason')
    case 'identify':
      return say('identify')
    case 'alias':
      return say('alias')
    default:
      return row.reason
  }
}
