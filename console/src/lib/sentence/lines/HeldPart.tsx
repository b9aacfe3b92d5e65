import type { Schemas } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { detailsOf, nameOf } from '../details'
import { propertiesOf, useKnownSchema } from '../schema'
import css from '../sentence.module.css'
import { StepChips } from '../StepChips'
import { TimesChip } from '../TimesChip'
import { WithinChip } from '../WithinChip'
import { words } from '../words'
import { PickChip } from './PickChip'

type Held = Schemas['Held']

interface Props {
  part: Held
  /** The first is something that was done; it says which values are looked at. */
  first: boolean
  change: (part: Held) => void
}

/** One of the deeds that share a value. */
export function HeldPart({ part, first, change }: Props) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const never = part.times.is === 'exactly' && part.times.count === 0
  const turn = () => change({ ...part, times: never ? { is: 'atLeast', count: 1 } : { is: 'exactly', count: 0 } })
  const details = detailsOf(propertiesOf(schema, part.step.events))
  return weave('heldSentence', {
    time: <WithinChip within={part.within} change={(within) => change({ ...part, within })} />,
    verb: first ? (
      say('did')
    ) : (
      <span className={css.chip}>
        <button type="button" className={css.word} onClick={turn}>
          {say(never ? 'didNot' : 'did')}
        </button>
      </span>
    ),
    event: (
      <StepChips
        step={part.step}
        change={(step) => {
          const kept = detailsOf(propertiesOf(schema, step.events), part.value)
          change({ ...part, step, value: kept[0] ?? part.value })
        }}
      />
    ),
    times: never ? null : <TimesChip times={part.times} change={(times) => change({ ...part, times })} />,
    of: (
      <PickChip
        text={nameOf(part.value)} hint={say('sameLabel')} options={details.map(nameOf)}
        pick={(name) => change({ ...part, value: details.find((one) => nameOf(one) === name) ?? part.value })}
      />
    ),
  })
}
