import { PeopleDrawer } from '~/lib/people/PeopleDrawer'
import { figurePaths } from '~/lib/people/figurePaths'
import { States } from '~/lib/card/Card'
import { Figure } from '~/lib/figure/Figure'
import { adjust, usePlace } from '~/lib/route'
import { heardFrom } from '~/lib/sentence/wheres'
import type { Condition, Draft, Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { usePreview } from './segments'
import { words } from './words'

/** The people of a segment of whom one of the sources told. */
export function ofSources({ id }: Pick<Segment, 'id'>, sources: readonly number[]): Condition {
  return { is: 'all', parts: [{ is: 'inSegment', segment: id }, heardFrom(sources)] }
}

interface Props {
  segment: Segment
  sources: readonly number[]
  open: () => void
}

/** How many people of a segment some sources told of. */
export function FromSources({ segment, sources, open }: Props) {
  const say = useWords(words)
  return (
    <States asked={usePreview(ofSources(segment, sources))} shape="figure">
      {({ size }: Draft) => (
        <Figure
          kind={{
            is: 'counted', count: size, id: `from-${segment.id}`, of: `${segment.name} · ${say('fromSources')}`, open,
          }}
        />
      )}
    </States>
  )
}

/** Those people, beside the page, when its address says so. */
export function FromSourcesDrawer({ segments, sources }: { segments: readonly Segment[]; sources: readonly number[] }) {
  const heard = usePlace().query.get('heard')
  const segment = segments.find(({ id }) => String(id) === heard)
  return segment === undefined || sources.length === 0 ? null : <Opened segment={segment} sources={sources} />
}

function Opened({ segment, sources }: Omit<Props, 'open'>) {
  const say = useWords(words)
  const asked = usePreview(ofSources(segment, sources))
  const close = () => adjust({ heard: undefined }, 'push')
  if (asked.is !== 'ready') return null
  const { answer, whole } = asked.value
  return (
    <PeopleDrawer
      close={close}
      opened={{
        title: `${segment.name} · ${say('fromSources')}`, count: whole.count, ...figurePaths(answer, whole.figure),
      }}
    />
  )
}
