import { Chip } from '~/lib/sentence/Chip'
import { Pick } from '~/lib/sentence/Pick'
import { useSegmentNames } from '~/lib/sentence/segmentNames'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'

interface Props {
  chosen: readonly number[]
  choose: (segments: number[]) => void
}

/** Which segments are set side by side; one always stays. */
export function SegmentsChip({ chosen, choose }: Props) {
  const say = useWords(words)
  const all = useSegmentNames()
  const text = chosen.map((id) => all.find((each) => each.id === id)?.name ?? String(id)).join(' · ')
  const turn = (id: number) => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
    if (next.length > 0) choose(next)
  }
  return (
    <Chip
      label={`${say('segment')}: ${text}`}
      edit={() => (
        <Pick
          hint={say('segment')} chosen={chosen.map(String)} pick={(key) => turn(Number(key))}
          options={all.map(({ id, name }) => ({ key: String(id), name }))}
        />
      )}
    >
      {text}
    </Chip>
  )
}
