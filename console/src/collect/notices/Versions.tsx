import { Button } from 'antd'
import { Moment } from '~/lib/format/Moment'
import { adjust } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import { Records } from '../Records'
import type { Version } from './notices'
import css from './notices.module.css'
import { words } from './words'

/** Which version of the app sends what violates the plan. */
export function Versions({ versions, chosen }: { versions: readonly Version[]; chosen: string | null }) {
  const say = useWords(words)
  const columns: Column<Version>[] = [
    {
      key: 'version', head: say('version'),
      cell: ({ version }) => (
        <Button
          type="link" className={css.version ?? ''} aria-expanded={version === chosen}
          onClick={() => adjust({ version: version === chosen ? undefined : version }, 'push')}
        >
          {version === '' ? say('noVersion') : version}
        </Button>
      ),
    },
    { key: 'count', head: say('count'), figures: true, cell: ({ count }) => <Records count={count} /> },
    { key: 'waiting', head: say('waiting'), figures: true, cell: ({ waiting }) => <Records count={waiting} /> },
    { key: 'first', head: say('first'), cell: ({ first }) => <Moment at={first} how="time" /> },
  ]
  return (
    <Grid
      label={say('causes')} columns={columns} rows={versions} keyOf={({ version }) => version}
      chosen={({ version }) => version === chosen}
    />
  )
}
