import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { href } from '~/lib/route'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { useUses } from './segments'
import { words } from './words'

/** What would miss this segment. */
export function UsesCard({ segment }: { segment: Segment }) {
  const say = useWords(words)
  return (
    <Card
      title={say('uses')} asked={useUses(segment.id)}
      empty={(list) => (list.items.length > 0 ? null : <Unused />)}
    >
      {(list) => (
        <ul className={css.uses}>
          {list.items.map((each) => (
            <li key={each.id}>
              <a className={css.name} href={href(`/segments/${each.id}`)}>
                {each.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Unused() {
  const say = useWords(words)
  return (
    <Empty small text={say('usesNone')}>
      <a href={href('/segments/new')}>{say('create')}</a>
    </Empty>
  )
}
