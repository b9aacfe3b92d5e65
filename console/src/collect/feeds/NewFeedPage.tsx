import { LeftOutlined } from '@ant-design/icons'
import { PageHead } from '~/lib/card/PageHead'
import { go, href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import { FeedEditor } from './FeedEditor'
import { words } from './words'

/** A connection, a query, what its columns mean, and when it is asked. */
export function Page() {
  const say = useWords(words)
  return (
    <>
      <p className="crumb">
        <a href={href('/feeds')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <PageHead title={say('add')} text={say('text')} />
      <FeedEditor feed={null} saved={(feed) => go(`/feeds/${feed.id}`)} />
    </>
  )
}
