import { LeftOutlined } from '@ant-design/icons'
import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { PageHead } from '~/lib/card/PageHead'
import type { Params } from '~/lib/page'
import { go, href } from '~/lib/route'
import type { Feed } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { draftOf, wishOf } from './draft'
import { FeedEditor } from './FeedEditor'
import { Runs } from './Runs'
import { useFeed, useRemoveFeed, useRunNow, useSaveFeed } from './useFeeds'
import { useSchedule } from './useSchedule'
import { words } from './words'

/** One scheduled import: what came of each run, and what it is. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const asked = useFeed(params.id ?? '')
  return (
    <>
      <p className="crumb">
        <a href={href('/feeds')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <States asked={asked}>{(feed) => <Whole feed={feed} />}</States>
    </>
  )
}

function Whole({ feed }: { feed: Feed }) {
  const say = useWords(words)
  const sentence = useSentence()
  const schedule = useSchedule()
  const [editing, setEditing] = useState(false)
  const running = useRunNow(feed.id)
  const saving = useSaveFeed(feed.id, () => undefined)
  const removing = useRemoveFeed(feed.id, () => go('/feeds'))
  const trouble = running.error ?? saving.error ?? removing.error
  const turn = () => {
    const wish = wishOf(draftOf(feed), feed.mapping, !feed.enabled)
    if (wish !== null) saving.mutate(wish)
  }
  const deeds = (
    <>
      <Popconfirm
        title={say('removeAsk')} okText={say('yes')} cancelText={say('no')} onConfirm={() => removing.mutate()}
      >
        <Button danger>{say('remove')}</Button>
      </Popconfirm>
      <Button loading={saving.isPending} onClick={turn}>
        {say(feed.enabled ? 'stop' : 'start')}
      </Button>
      <Button onClick={() => setEditing(!editing)} aria-expanded={editing}>
        {say('edit')}
      </Button>
      <Button type="primary" disabled={feed.running} loading={running.isPending} onClick={() => running.mutate()}>
        {say('runNow')}
      </Button>
    </>
  )
  const text = [feed.enabled ? schedule(feed) : say('off'), feed.address].join(' · ')
  return (
    <>
      <PageHead title={feed.name} text={text} deeds={deeds} />
      {trouble !== null && <Alert type="error" showIcon title={sentence(problemOf(trouble))} />}
      {editing && <FeedEditor feed={feed} saved={() => setEditing(false)} />}
      <Runs feed={feed} />
    </>
  )
}
