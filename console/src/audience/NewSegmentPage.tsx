import { LeftOutlined } from '@ant-design/icons'
import { PageHead } from '~/lib/card/PageHead'
import { go, href } from '~/lib/route'
import { EVERYBODY } from '~/lib/sentence/shape'
import { useWords } from '~/lib/words/useWords'
import { SegmentForm } from './SegmentForm'
import { words } from './words'

/** A segment begins as a sentence. */
export function Page() {
  const say = useWords(words)
  return (
    <>
      <p className="crumb">
        <a href={href('/segments')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <PageHead title={say('newTitle')} text={say('newText')} />
      <SegmentForm
        segment={null} condition={EVERYBODY} cancel={() => go('/segments')}
        saved={(segment) => go(`/segments/${segment.id}`)}
      />
    </>
  )
}
