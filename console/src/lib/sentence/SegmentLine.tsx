import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { Pick } from './Pick'
import { useSegmentNames } from './segmentNames'
import { words } from './words'

type InSegment = Extract<Condition, { is: 'inSegment' }>

/** The people of a segment. */
export function SegmentLine({ line, change }: { line: InSegment; change: (line: InSegment) => void }) {
  const say = useWords(words)
  const segments = useSegmentNames()
  const name = segments.find(({ id }) => id === line.segment)?.name ?? String(line.segment)
  return (
    <>
      <span>{say('inSegment')}</span>
      <Chip
        label={name}
        edit={(close) => (
          <Pick
            hint={say('chooseSegment')} chosen={[String(line.segment)]}
            options={segments.map((segment) => ({ key: String(segment.id), name: segment.name }))}
            pick={(id) => {
              change({ is: 'inSegment', segment: Number(id) })
              close()
            }}
          />
        )}
      >
        {name}
      </Chip>
    </>
  )
}
