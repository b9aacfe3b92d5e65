import { Button, DatePicker, InputNumber, Radio } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useChoices } from '~/lib/choices'
import { dayIn, plusDays, startOf } from '~/lib/period/zone'
import type { Within } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import css from './sentence.module.css'
import { speakWithin } from './speak'
import { useVoice } from './useVoice'
import { words } from './words'

/** Within what time. */
export function WithinChip({ within, change }: { within: Within; change: (within: Within) => void }) {
  const text = speakWithin(within, useVoice())
  return (
    <Chip
      label={text}
      edit={(close) => (
        <WithinForm
          within={within}
          done={(next) => {
            change(next)
            close()
          }}
        />
      )}
    >
      {text}
    </Chip>
  )
}

function WithinForm({ within, done }: { within: Within; done: (within: Within) => void }) {
  const say = useWords(words)
  const { zone } = useChoices()
  const [next, setNext] = useState(within)
  const today = dayIn(new Date(), zone)
  const choose = (is: Within['is']) => {
    if (is === 'ever') setNext({ is })
    else if (is === 'lastDays') setNext({ is, days: 30 })
    else if (is === 'daysAgo') setNext({ is, days: 7 })
    else setNext(between(plusDays(today, -29), today, zone))
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        done(next)
      }}
    >
      <Radio.Group
        value={next.is} onChange={(event) => choose(event.target.value as Within['is'])}
        options={[
          { value: 'ever', label: say('ever') },
          { value: 'lastDays', label: say('lastDaysMode') },
          { value: 'daysAgo', label: say('daysAgoMode') },
          { value: 'between', label: say('betweenMode') },
        ]}
      />
      {(next.is === 'lastDays' || next.is === 'daysAgo') && (
        <InputNumber
          autoFocus min={1} max={3660} precision={0} value={next.days} suffix={say('days')} aria-label={say('days')}
          style={{ width: '100%' }} onChange={(days) => setNext({ is: next.is, days: days ?? 1 })}
        />
      )}
      {next.is === 'between' && (
        <DatePicker.RangePicker
          allowClear={false}
          value={[dayjs(dayIn(new Date(next.from), zone)), dayjs(plusDays(dayIn(new Date(next.to), zone), -1))]}
          onChange={(days) => {
            const [from, to] = days ?? []
            if (from && to) setNext(between(from.format('YYYY-MM-DD'), to.format('YYYY-MM-DD'), zone))
          }}
        />
      )}
      <Button type="primary" htmlType="submit">
        {say('done')}
      </Button>
    </form>
  )
}

/** Both days inclusively. */
function between(first: string, last: string, zone: string): Within {
  return { is: 'between', from: startOf(first, zone).toISOString(), to: startOf(plusDays(last, 1), zone).toISOString() }
}
