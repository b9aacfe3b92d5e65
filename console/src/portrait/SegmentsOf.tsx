import { useAsked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { Term } from '~/lib/glossary/Term'
import { get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import type { Membership } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './portrait.module.css'
import { words } from './words'

/** The segments that somebody is in now. */
export function SegmentsOf({ person }: { person: number }) {
  const say = useWords(words)
  const asked = useAsked({
    key: ['segments', 'of', person],
    fetch: (signal) => get<Page<Membership>>(`/api/audience/people/${person}/segments`, {}, signal),
  })
  return (
    <Card
      title={<Term name="segment">{say('segments')}</Term>} asked={asked}
      empty={(list) =>
        list.items.length > 0 ? null : (
          <Empty small text={say('noSegmentsText')}>
            <a href={href('/segments')}>{say('toSegments')}</a>
          </Empty>
        )
      }
    >
      {(list) => (
        <ul className={css.segments}>
          {list.items.map((segment) => (
            <li key={segment.id}>
              <a href={href(`/segments/${segment.id}`)}>{segment.name}</a>
              <span className="quiet">
                {say(segment.kind === 'fixed' ? 'fixed' : 'live')} · {say('size', { n: segment.size })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
