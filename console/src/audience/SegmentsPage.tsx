import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Figure } from '~/lib/figure/Figure'
import { Moment } from '~/lib/format/Moment'
import { PeopleDrawer } from '~/lib/people/PeopleDrawer'
import { adjust, href, usePlace } from '~/lib/route'
import { speak } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useChosenSources } from '~/lib/sources'
import css from './audience.module.css'
import { FromSources, FromSourcesDrawer } from './FromSources'
import { KindTag } from './KindTag'
import { useSegments } from './segments'
import { words } from './words'

/** All segments, each as the sentence that it is. */
export function Page() {
  const say = useWords(words)
  const segments = useSegments()
  const { sources } = useChosenSources()
  const opened = usePlace().query.get('people')
  const segment = segments.is === 'ready' ? segments.value.items.find((each) => String(each.id) === opened) : undefined
  return (
    <>
      <PageHead
        title={say('title')} term="segment" text={say('text')}
        deeds={
          <>
            <Button href={href('/segments/bin')}>{say('bin')}</Button>
            <Button type="primary" href={href('/segments/new')}>
              {say('create')}
            </Button>
          </>
        }
      />
      <Card
        shape="table" asked={segments}
        empty={(list) =>
          list.items.length > 0 ? null : (
            <Empty title={say('none')} text={say('noneText')}>
              <Button href={href('/segments/new')}>
                {say('create')}
              </Button>
              <Button href={href('/explore')}>{say('toExplore')}</Button>
            </Empty>
          )
        }
      >
        {(list) => (
          <>
            <Rows segments={list.items} sources={sources} />
            <FromSourcesDrawer segments={list.items} sources={sources} />
            <More list={list} />
          </>
        )}
      </Card>
      <PeopleDrawer
        close={() => adjust({ people: undefined }, 'push')}
        opened={
          segment === undefined
            ? null
            : { title: segment.name, count: segment.size, path: `/api/audience/segments/${segment.id}/people` }
        }
      />
    </>
  )
}

function Rows({ segments, sources }: { segments: readonly Segment[]; sources: readonly number[] }) {
  const say = useWords(words)
  const voice = useVoice()
  const heard: Column<Segment> = {
    key: 'heard', head: say('fromSources'), figures: true,
    cell: (row) => (
      <FromSources
        segment={row} sources={sources} open={() => adjust({ heard: String(row.id), people: undefined }, 'push')}
      />
    ),
  }
  const columns: Column<Segment>[] = [
    {
      key: 'name', head: say('name'),
      cell: (row) => (
        <a className={css.name} href={href(`/segments/${row.id}`)}>
          {row.name}
        </a>
      ),
    },
    {
      key: 'who', head: say('who'),
      cell: (row) => (
        <span className={css.sentence}>
          {row.definition.is === 'live' ? speak(row.definition.condition, voice) : say('fixedText')}
        </span>
      ),
    },
    { key: 'kind', head: say('kind'), cell: (row) => <KindTag definition={row.definition} /> },
    {
      key: 'size', head: say('size'), figures: true,
      cell: (row) => (
        <Figure
          kind={{
            is: 'counted', count: row.size, of: row.name,
            open: () => adjust({ people: String(row.id), heard: undefined }, 'push'),
          }}
        />
      ),
    },
    ...(sources.length === 0 ? [] : [heard]),
    { key: 'computed', head: say('computed'), cell: (row) => <Moment at={row.computedAt} how="ago" /> },
  ]
  return <Grid label={say('list')} columns={columns} rows={segments} keyOf={(row) => row.id} />
}
