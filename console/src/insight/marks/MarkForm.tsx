import { Alert, Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { dayIn, plusDays, startOf, type Day } from '~/lib/period/zone'
import type { Period } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { KINDS, type Kind } from './marks'
import { useMarkDeeds } from './useMarks'
import { words } from './words'

/** What happened, and when: a day, or several. */
export function MarkForm({ period, zone, done }: { period: Period; zone: string; done: () => void }) {
  const say = useWords(words)
  const sentence = useSentence()
  const { add } = useMarkDeeds()
  const [kind, setKind] = useState<Kind>('release')
  const [text, setText] = useState('')
  const [first, setFirst] = useState<Day>(() => lastDay(period, zone))
  const [last, setLast] = useState<Day | null>(null)
  const save = () => {
    const endsAt = last === null || last <= first ? null : startOf(plusDays(last, 1), zone).toISOString()
    add.mutate({ kind, text: text.trim(), beginsAt: startOf(first, zone).toISOString(), endsAt }, { onSuccess: done })
  }
  return (
    <form
      className={css.markForm}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Input
        autoFocus maxLength={120} value={text} aria-label={say('text')} placeholder={say('textHint')}
        onChange={(event) => setText(event.target.value)}
      />
      <Select<Kind>
        value={kind} aria-label={say('kind')} onChange={setKind}
        options={KINDS.map((each) => ({ value: each, label: say(each) }))}
      />
      <DatePicker
        value={dayjs(first)} allowClear={false} aria-label={say('day')}
        onChange={(day) => day !== null && setFirst(day.format('YYYY-MM-DD'))}
      />
      <DatePicker
        value={last === null ? null : dayjs(last)} aria-label={say('until')} placeholder={say('until')}
        onChange={(day) => setLast(day === null ? null : day.format('YYYY-MM-DD'))}
      />
      {add.isError && <Alert type="error" showIcon title={sentence(problemOf(add.error))} />}
      <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={add.isPending}>
        {say('save')}
      </Button>
    </form>
  )
}

/** The last day that is shown, or today when the period goes on. */
function lastDay({ to }: Period, zone: string): Day {
  const last = new Date(Math.min(Date.parse(to) - 1, Date.now()))
  return dayIn(last, zone)
}
