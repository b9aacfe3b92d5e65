import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Figure } from '~/lib/figure/Figure'
import { Moment } from '~/lib/format/Moment'
import { href } from '~/lib/route'
import { speak } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Binned } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { useBin } from './segments'
import { useBringingBack } from './useDeleting'
import { words } from './words'

/** What was deleted in the last thirty days; everything here can be taken out again. */
export function Page() {
  const say = useWords(words)
  return (
    <>
      <p className="crumb">
        <a href={href('/segments')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <PageHead title={say('bin')} text={say('binText')} />
      <Card
        asked={useBin()} shape="table"
        empty={(list) =>
          list.items.length > 0 ? null : (
            <Empty title={say('binEmpty')} text={say('binEmptyText')}>
              <Button href={href('/segments')}>{say('back')}</Button>
            </Empty>
          )
        }
      >
        {(list) => <Rows rows={list.items} />}
      </Card>
    </>
  )
}

function Rows({ rows }: { rows: readonly Binned[] }) {
  const say = useWords(words)
  const voice = useVoice()
  const restore = useBringingBack()
  const columns: Column<Binned>[] = [
    { key: 'name', head: say('name'), cell: ({ segment }) => <strong>{segment.name}</strong> },
    {
      key: 'who', head: say('who'),
      cell: ({ segment }) => (
        <span className={css.sentence}>
          {segment.definition.is === 'live' ? speak(segment.definition.condition, voice) : say('fixedText')}
        </span>
      ),
    },
    {
      key: 'size', head: say('size'), figures: true,
      cell: ({ segment }) => (
        <Figure kind={{ is: 'counted', count: segment.size, of: `${segment.name} · ${say('size')}` }} />
      ),
    },
    { key: 'deleted', head: say('deleted'), cell: (row) => <Moment at={row.deletedAt} how="ago" /> },
    { key: 'gone', head: say('goneOn'), cell: (row) => <Moment at={row.goneAt} how="day" /> },
    {
      key: 'deed', head: '',
      cell: ({ segment }) => (
        <Button size="small" onClick={() => restore(segment.id)}>
          {say('restore')}
        </Button>
      ),
    },
  ]
  return <Grid label={say('bin')} columns={columns} rows={rows} keyOf={({ segment }) => segment.id} />
}
