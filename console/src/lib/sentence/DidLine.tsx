import type { Condition } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { EventChip } from './EventChip'
import { propertiesOf, useKnownSchema } from './schema'
import css from './sentence.module.css'
import { TimesChip } from './TimesChip'
import { WhereChips } from './WhereChips'
import { WithinChip } from './WithinChip'
import { EVERY_EVENT } from './wheres'
import { words } from './words'

type Did = Extract<Condition, { is: 'did' }>

/** What somebody did or did not do: time, deed, event, conditions, times, in the order of the language. */
export function DidLine({ did, change }: { did: Did; change: (did: Did) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const never = did.times.is === 'exactly' && did.times.count === 0
  const turn = () => change({ ...did, times: never ? { is: 'atLeast', count: 1 } : { is: 'exactly', count: 0 } })
  const step = did.step
  return weave('didSentence', {
    time: <WithinChip within={did.within} change={(within) => change({ ...did, within })} />,
    verb: (
      <span className={css.chip}>
        <button type="button" className={css.word} onClick={turn}>
          {say(never ? 'didNot' : 'did')}
        </button>
      </span>
    ),
    event: <EventChip events={step.events} change={(events) => change({ ...did, step: { ...step, events } })} />,
    where: (
      <WhereChips
        where={step.where ?? EVERY_EVENT} fields={propertiesOf(schema, step.events)} events={step.events}
        change={(where) => change({ ...did, step: { ...step, where } })}
      />
    ),
    times: never ? null : <TimesChip times={did.times} change={(times) => change({ ...did, times })} />,
  })
}
