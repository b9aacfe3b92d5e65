import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { State } from '~/lib/card/State'
import { Moment } from '~/lib/format/Moment'
import { href } from '~/lib/route'
import { useSourceNames } from '~/lib/sources'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Feed } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useFeeds } from './useFeeds'
import { useSchedule } from './useSchedule'
import { words } from './words'

/** Databases of others that are asked for what is new. */
export function Page() {
  const say = useWords(words)
  const feeds = useFeeds()
  const deed = (
    <Button type="primary" href={href('/feeds/new')}>
      {say('add')}
    </Button>
  )
  return (
    <>
      <p className="crumb">
        <a href={href('/imports')}>
          <LeftOutlined /> {say('imports')}
        </a>
      </p>
      <PageHead title={say('title')} text={say('text')} deeds={deed} />
      <Card
        asked={feeds} shape="table"
        empty={(all) =>
          all.length > 0 ? null : (
            <Empty title={say('none')} text={say('noneText')}>
              <Button href={href('/feeds/new')}>{say('add')}</Button>
            </Empty>
          )
        }
      >
        {(all) => <Rows feeds={all} />}
      </Card>
    </>
  )
}

function Rows({ feeds }: { feeds: readonly Feed[] }) {
  const say = useWords(words)
  const names = useSourceNames()
  const schedule = useSchedule()
  const columns: Column<Feed>[] = [
    { key: 'name', head: say('name'), cell: (row) => <a href={href(`/feeds/${row.id}`)}>{row.name}</a> },
    { key: 'source', head: say('source'), cell: (row) => names.get(row.source) ?? String(row.source) },
    { key: 'every', head: say('every'), cell: schedule },
    { key: 'reached', head: say('reached'), cell: (row) => row.reached ?? '—' },
    {
      key: 'next', head: say('next'),
      cell: (row) => {
        if (row.running) return <State tone="busy">{say('running')}</State>
        if (row.next === null || row.next === undefined) return <State tone="plain">{say('off')}</State>
        return <Moment at={row.next} how="time" />
      },
    },
  ]
  return <Grid label={say('title')} columns={columns} rows={feeds} keyOf={(row) => row.id} />
}
