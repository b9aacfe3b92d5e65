import { InputNumber, Select } from 'antd'
import { speakStretch, type Form } from '../forms'
import { useRichWords, useWords } from '~/lib/words/useWords'
import css from '../sentence.module.css'
import { StepChips } from '../StepChips'
import { durationOf, stretchOf, UNITS, type Unit } from '../stretch'
import { useVoice } from '../useVoice'
import { WithinChip } from '../WithinChip'
import { words } from '../words'
import { EditChip } from './EditChip'
import { Without } from './Without'

type Sequence = Extract<Form, { is: 'followed' | 'notFollowed' }>

/** First one deed, then another, or not the other, within some time. */
export function FollowedLine({ line, change }: { line: Sequence; change: (line: Sequence) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { first, then, window, within } = line
  const followed = line.is === 'followed'
  const turn = () => change({ is: followed ? 'notFollowed' : 'followed', first, then, window, within })
  return weave('followedSentence', {
    time: <WithinChip within={within} change={(next) => change({ ...line, within: next })} />,
    first: <StepChips step={first} change={(next) => change({ ...line, first: next })} />,
    window: <WindowChip window={window} change={(next) => change({ ...line, window: next })} />,
    turn: (
      <span className={css.chip}>
        <button type="button" className={css.word} onClick={turn}>
          {say(followed ? 'thenDid' : 'thenDidNot')}
        </button>
      </span>
    ),
    then: <StepChips step={then} change={(next) => change({ ...line, then: next })} />,
    without: followed && <Without line={line} change={change} />,
  })
}

/** How long after the first deed the other still counts. */
function WindowChip({ window, change }: { window: string; change: (window: string) => void }) {
  const say = useWords(words)
  const text = speakStretch(window, useVoice())
  const names = { minutes: 'unitMinutes', hours: 'unitHours', days: 'unitDays' } as const
  return (
    <EditChip
      text={text} label={say('windowLabel')} value={stretchOf(window)} change={(next) => change(durationOf(next))}
      fields={(stretch, put) => (
        <div className={css.row}>
          <InputNumber
            autoFocus min={1} max={3660} precision={0} value={stretch.n} aria-label={say('windowLabel')}
            onChange={(n) => put({ ...stretch, n: n ?? 1 })}
          />
          <Select<Unit>
            value={stretch.unit} aria-label={say('unit')} onChange={(unit) => put({ ...stretch, unit })}
            options={UNITS.map((unit) => ({ value: unit, label: say(names[unit]) }))}
          />
        </div>
      )}
    />
  )
}
