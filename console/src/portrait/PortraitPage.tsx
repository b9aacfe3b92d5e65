import { LeftOutlined } from '@ant-design/icons'
import { useAsked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { get } from '~/lib/http'
import type { Params } from '~/lib/page'
import { href } from '~/lib/route'
import type { Portrait } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Joined, PortraitHead, Timeline, Traits } from '~/profile/widgets'
import css from './portrait.module.css'
import { SegmentsOf } from './SegmentsOf'
import { words } from './words'

/** Everything that is known of one person, and how it is known: each card from its own room. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const id = params.id ?? ''
  const portrait = useAsked({
    key: ['people', 'portrait', id],
    fetch: (signal) => get<Portrait>(`/api/profile/people/${id}`, {}, signal),
    keep: false,
  })
  return (
    <>
      <p className="crumb">
        <a href={href('/people')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <States asked={portrait}>
        {(person) => (
          <>
            <PortraitHead person={person} />
            <div className={css.columns}>
              <div className={css.side}>
                <Traits traits={person.traits} />
                <SegmentsOf person={person.id} />
                <Joined identifiers={person.identifiers} />
              </div>
              <Timeline id={person.id} />
            </div>
          </>
        )}
      </States>
    </>
  )
}
