import { Button } from 'antd'
import { mapped } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { Figure } from '~/lib/figure/Figure'
import { go, href } from '~/lib/route'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useChosenSources } from '~/lib/sources'
import css from './audience.module.css'
import { FromSources } from './FromSources'
import { KindTag } from './KindTag'
import { useSegments } from './segments'
import { words } from './words'

const SHOWN = 5

/** The newest segments with their sizes. */
export function SegmentsCard() {
  const say = useWords(words)
  const { sources } = useChosenSources()
  const newest = mapped(useSegments(), (list) => list.items.slice(0, SHOWN))
  return (
    <Card
      title={say('title')} asked={newest} deeds={<a href={href('/segments')}>{say('all')}</a>}
      empty={(segments) =>
        segments.length > 0 ? null : (
          <Empty small title={say('none')} text={say('noneText')}>
            <Button href={href('/segments/new')}>{say('create')}</Button>
          </Empty>
        )
      }
    >
      {(segments) => (
        <ul className={css.short}>
          {segments.map((segment) => (
            <li key={segment.id}>
              <a className={css.name} href={href(`/segments/${segment.id}`)}>
                {segment.name}
              </a>
              <KindTag definition={segment.definition} />
              <Size segment={segment} sources={sources} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Size({ segment, sources }: { segment: Segment; sources: readonly number[] }) {
  const { id, name, size } = segment
  if (sources.length === 0)
    return <Figure kind={{ is: 'counted', count: size, of: name, open: () => go(`/segments/${id}`) }} />
  const there = { source: sources.join(','), heard: String(id) }
  return <FromSources segment={segment} sources={sources} open={() => go(`/segments/${id}`, there)} />
}
