import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { Moment } from '~/lib/format/Moment'
import { Term } from '~/lib/glossary/Term'
import { useWritten } from '~/lib/people/useWritten'
import { href } from '~/lib/route'
import { useSourceNames } from '~/lib/sources'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import type { KnownTrait } from '~/lib/wire'
import { words } from './words'

/** What is known about the person, with where it comes from. */
export function Traits({ traits }: { traits: readonly KnownTrait[] }) {
  const say = useWords(words)
  const names = useSourceNames()
  const written = useWritten()
  const columns: Column<KnownTrait>[] = [
    { key: 'name', head: say('trait'), cell: (row) => <span className="quiet">{row.name}</span> },
    {
      key: 'value',
      head: say('value'),
      cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{written(row.value)}</span>,
    },
    {
      key: 'source',
      head: say('source'),
      cell: (row) => names.get(row.source) ?? say('sourceN', { id: String(row.source) }),
    },
    { key: 'at', head: say('at'), cell: (row) => <Moment at={row.occurredAt} how="day" /> },
  ]
  return (
    <Card
      title={<Term name="trait">{say('traits')}</Term>} asked={{ is: 'ready', value: traits, dimmed: false }}
      empty={(rows) =>
        rows.length > 0 ? null : (
          <Empty small title={say('noTraits')} text={say('noTraitsText')}>
            <a href={href('/sources')}>{say('toSources')}</a>
          </Empty>
        )
      }
    >
      {(rows) => <Grid label={say('traits')} columns={columns} rows={rows} keyOf={(row) => row.name} />}
    </Card>
  )
}
