import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Figure } from '~/lib/figure/Figure'
import { usePaged } from '~/lib/paged'
import { href } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { useWords } from '~/lib/words/useWords'
import { ImportState } from './ImportState'
import { useOperator } from '~/lib/session'
import { useSourceNames } from '~/lib/sources'
import type { Import } from '~/lib/wire'
import { words } from './words'

/** The roles that may take the whole log along, with everything personal in it. */
const EXPORTERS = ['owner', 'administrator']

/** Files that were brought in, and a way to bring another. */
export function Page() {
  const say = useWords(words)
  const { role } = useOperator()
  const imports = usePaged<Import>({ key: ['imports'], path: '/api/collect/imports', everySeconds: 3 })
  const deed = (
    <>
      {EXPORTERS.includes(role) && <Button href="/api/collect/log/export?gzip=true">{say('exportLog')}</Button>}
      <Button href={href('/feeds')}>{say('feeds')}</Button>
      <Button type="primary" href={href('/imports/new')}>
        {say('newImport')}
      </Button>
    </>
  )
  return (
    <>
      <PageHead title={say('imports')} term="import" text={say('importsText')} deeds={deed} />
      <Card
        asked={imports} shape="table"
        empty={(list) =>
          list.items.length > 0 ? null : (
            <Empty title={say('noImports')} text={say('noImportsText')}>
              <Button href={href('/imports/new')}>{say('newImport')}</Button>
            </Empty>
          )
        }
      >
        {(list) => (
          <>
            <Rows imports={list.items} />
            <More list={list} />
          </>
        )}
      </Card>
    </>
  )
}

function Rows({ imports }: { imports: readonly Import[] }) {
  const say = useWords(words)
  const names = useSourceNames()
  const figure = (key: 'lines' | 'events' | 'duplicates' | 'skipped' | 'faulty'): Column<Import> => ({
    key, head: say(key), figures: true,
    cell: (row) => <Figure kind={{ is: 'counted', count: row[key], of: `${row.fileName} · ${say(key)}` }} />,
  })
  const columns: Column<Import>[] = [
    { key: 'file', head: say('file'), cell: (row) => <a href={href(`/imports/${row.id}`)}>{row.fileName}</a> },
    {
      key: 'source', head: say('source'),
      cell: (row) => names.get(row.source) ?? say('sourceN', { id: String(row.source) }),
    },
    { key: 'state', head: say('state'), cell: (row) => <ImportState state={row.state} /> },
    figure('lines'),
    figure('events'),
    figure('duplicates'),
    figure('skipped'),
    figure('faulty'),
  ]
  return <Grid label={say('importList')} columns={columns} rows={imports} keyOf={(row) => row.id} />
}
