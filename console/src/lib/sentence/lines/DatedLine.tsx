import { InputNumber, Radio } from 'antd'
import type { Schemas } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import type { Form } from '../forms'
import { useKnownSchema } from '../schema'
import css from '../sentence.module.css'
import { words } from '../words'
import { EditChip } from './EditChip'
import { PickChip } from './PickChip'
import { Unknown } from './Unknown'

type Dated = Extract<Form, { is: 'dated' }>
type Dates = Schemas['Dates']

const spoken = { inLastDays: 'whenPast', inNextDays: 'whenComing', yearly: 'whenYearly' } as const
const modes = { yearly: 'modeYearly', inNextDays: 'modeComing', inLastDays: 'modePast' } as const
const DAYS_MAX = 36_600
const ANNIVERSARY_DAYS_MAX = 300

/** A day of somebody's own: a birthday soon, a membership about to end. */
export function DatedLine({ line, change }: { line: Dated; change: (line: Dated) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { traits } = useKnownSchema()
  const { when, unknown } = line
  const lunar = when.is === 'yearly' && when.calendar === 'CHINESE'
  return weave('datedSentence', {
    name: (
      <PickChip
        text={line.name} hint={say('chooseProperty')} options={traits.map(({ name }) => name)}
        pick={(name) => change({ ...line, name })}
      />
    ),
    when: (
      <EditChip
        text={`${say(spoken[when.is], { n: when.days })}${lunar ? say('datedLunar') : ''}`} label={say('whenLabel')}
        value={{ when, unknown }} change={(next) => change({ ...line, ...next })}
        fields={(now, put) => (
          <>
            <WhenFields when={now.when} change={(next) => put({ ...now, when: next })} />
            <Unknown unknown={now.unknown} change={(next) => put({ ...now, unknown: next })} />
          </>
        )}
      />
    ),
    unknown: <span className="quiet">{say(unknown ? 'unknownIn' : 'unknownOut')}</span>,
  })
}

function WhenFields({ when, change }: { when: Dates; change: (when: Dates) => void }) {
  const say = useWords(words)
  const max = when.is === 'yearly' ? ANNIVERSARY_DAYS_MAX : DAYS_MAX
  const turn = (is: Dates['is']) => {
    const days = Math.min(when.days, is === 'yearly' ? ANNIVERSARY_DAYS_MAX : DAYS_MAX)
    change(is === 'yearly' ? { is, days, calendar: 'GREGORIAN' } : { is, days })
  }
  return (
    <>
      <Radio.Group
        value={when.is} className={css.column ?? ''} onChange={(event) => turn(event.target.value as Dates['is'])}
        options={(['yearly', 'inNextDays', 'inLastDays'] as const).map((is) => ({ value: is, label: say(modes[is]) }))}
      />
      <InputNumber
        autoFocus min={0} max={max} precision={0} value={when.days} suffix={say('days')} aria-label={say('days')}
        style={{ width: '100%' }} onChange={(days) => change({ ...when, days: days ?? 0 })}
      />
      {when.is === 'yearly' && (
        <Radio.Group
          optionType="button" value={when.calendar} aria-label={say('calendar')}
          onChange={(event) => change({ ...when, calendar: event.target.value as typeof when.calendar })}
          options={[
            { value: 'GREGORIAN', label: say('calendarSun') },
            { value: 'CHINESE', label: say('calendarMoon') },
          ]}
        />
      )}
    </>
  )
}
