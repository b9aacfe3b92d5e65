import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { States, Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Moment } from '~/lib/format/Moment'
import { PeopleList } from '~/lib/people/PeopleList'
import type { Params } from '~/lib/page'
import { adjust, href, usePlace } from '~/lib/route'
import { EVERYBODY } from '~/lib/sentence/shape'
import { speak } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { Segment } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { useChosenSources } from '~/lib/sources'
import css from './audience.module.css'
import { FromSources, FromSourcesDrawer } from './FromSources'
import { KindTag } from './KindTag'
import { PastCard } from './PastCard'
import { SegmentForm } from './SegmentForm'
import { useSegment } from './segments'
import { useDeleting } from './useDeleting'
import { UsesCard } from './UsesCard'
import { words } from './words'

/** One segment: who it means, how many, and who they are. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const segment = useSegment(params.id ?? '')
  return (
    <>
      <p className="crumb">
        <a href={href('/segments')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <States asked={segment}>{(found) => <Whole segment={found} />}</States>
    </>
  )
}

function Whole({ segment }: { segment: Segment }) {
  const say = useWords(words)
  const editing = usePlace().query.get('edit') !== null
  const edit = () => adjust({ edit: '1' }, 'push')
  const done = () => adjust({ edit: undefined, q: undefined, figure: undefined }, 'replace')
  const { definition } = segment
  if (editing) {
    return (
      <>
        <PageHead title={segment.name} text={say('newText')} />
        <SegmentForm
          segment={segment} condition={definition.is === 'live' ? definition.condition : EVERYBODY}
          saved={done} cancel={done}
        />
      </>
    )
  }
  return (
    <>
      <PageHead title={segment.name} deeds={<Deeds segment={segment} edit={edit} />} />
      <Facts segment={segment} />
      <div className={css.beside}>
        <PastCard segment={segment} />
        <UsesCard segment={segment} />
      </div>
      <Members segment={segment} edit={edit} />
    </>
  )
}

function Deeds({ segment, edit }: { segment: Segment; edit: () => void }) {
  const say = useWords(words)
  const { remove, busy } = useDeleting()
  return (
    <>
      <Button onClick={() => remove(segment)} loading={busy}>
        {say('remove')}
      </Button>
      <Button type="primary" onClick={edit}>
        {say(segment.definition.is === 'live' ? 'edit' : 'rename')}
      </Button>
    </>
  )
}

function Facts({ segment }: { segment: Segment }) {
  const say = useWords(words)
  const voice = useVoice()
  const { sources } = useChosenSources()
  return (
    <>
      <blockquote className={css.quote}>
        {segment.definition.is === 'live' ? speak(segment.definition.condition, voice) : say('fixedText')}
      </blockquote>
      <div className={css.facts}>
        <KindTag definition={segment.definition} />
        <span>
          {say('computed')} <Moment at={segment.computedAt} how="ago" />
        </span>
        <span>
          {say('created')} <Moment at={segment.createdAt} how="day" />
        </span>
        {sources.length > 0 && (
          <span>
            {say('fromSources')}{' '}
            <FromSources
              segment={segment} sources={sources} open={() => adjust({ heard: String(segment.id) }, 'push')}
            />
          </span>
        )}
        <FromSourcesDrawer segments={[segment]} sources={sources} />
      </div>
    </>
  )
}

function Members({ segment, edit }: { segment: Segment; edit: () => void }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  return (
    <Card
      title={<span data-kind="counted">{sayCommon('people', { n: segment.size })}</span>}
      asked={{ is: 'ready', value: segment, dimmed: false }}
      empty={({ size, definition }) =>
        size > 0 ? null : (
          <Empty title={say('nobody')} text={say('nobodyText')}>
            {definition.is === 'live' && <Button onClick={edit}>{say('loosen')}</Button>}
          </Empty>
        )
      }
    >
      {({ id, size }) => <PeopleList key={size} path={`/api/audience/segments/${id}/people`} count={size} />}
    </Card>
  )
}
