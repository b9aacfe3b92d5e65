import { useFormat } from '~/lib/format/useFormat'
import { href } from '~/lib/route'
import { useSourceNames } from '~/lib/sources'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Violated } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Records } from '../Records'
import { useCauseSaid } from '../notices/notices'
import { words } from './words'

/** What was not as planned, by day, source and reason. */
export function ViolationGrid({ violations }: { violations: readonly Violated[] }) {
  const say = useWords(words)
  const said = useCauseSaid()
  const format = useFormat()
  const names = useSourceNames()
  const columns: Column<Violated>[] = [
    { key: 'day', head: say('day'), cell: ({ firstAt }) => format.day(firstAt) },
    { key: 'source', head: say('source'), cell: ({ source }) => names.get(source) ?? source },
    { key: 'reason', head: say('reason'), cell: said },
    { key: 'version', head: say('version'), cell: ({ version }) => (version === '' ? '—' : version) },
    { key: 'count', head: say('times'), figures: true, cell: ({ count }) => <Records count={count} /> },
    {
      key: 'became', head: say('became'),
      cell: (row) =>
        row.setAside ? (
          <a href={href('/quarantine', there(row))}>
            {say('aside')} · {say('toRepair')}
          </a>
        ) : (
          say('stored')
        ),
    },
  ]
  return (
    <Grid
      label={say('violations')} columns={columns} rows={violations}
      keyOf={(row) => [row.source, row.day, row.reason, row.property, row.given, row.version, row.setAside].join(' ')}
    />
  )
}

function there({ source, reason, event, property, version }: Violated): Record<string, string> {
  const all = { source: String(source), reason, event, property, version }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}
