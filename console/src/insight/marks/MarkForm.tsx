import { Alert, Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { dayIn, plusDays, startOf, type Day } from '~/lib/period/zone'
import type { Mark, Period } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { KINDS, type Kind } from './marks'
import { useMarkDeeds } from './useMarks'
import { words } from './words'

interface Props {
  /** The mark that is changed; without it a new one is made. */
  mark?: Mark
  /** The day a new one proposes. */
  day?: Day
  period: Period
  zone: string
  done: () => void
}

/** What happened, and when: a day, or several. */
export function MarkForm({ mark, period, zone, day, done }: Props) {
  const say = useWords(words)
  const sentence = useSentence()
  const { add, change } = useMarkDeeds()
  const saving = mark === undefined ? add : change
  const [kind, setKind] = useState<Kind>(mark?.kind ?? 'release')
  const [text, setText] = useState(mark?.text ?? '')
  const [first, setFirst] = useState<Day>(() =>
    mark === undefined ? (day ?? lastDay(period, zone)) : dayIn(new Date(mark.beginsAt), zone),
  )
  const [last, setLast] = useState<Day | null>(() => lastDayOf(mark, zone))
  const save = () => {
    const endsAt = last === null || last <= first ? null : startOf(plusDays(last, 1), zone).toISOString()
    const wanted = { kind, text: text.trim(), beginsAt: startOf(first, zone).toISOString(), endsAt }
    if (mark === undefined) add.mutate(wanted, { onSuccess: done })
    else change.mutate({ id: mark.id, ...wanted }, { onSuccess: done })
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
      {saving.isError && <Alert type="error" showIcon title={sentence(problemOf(saving.error))} />}
      <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={saving.isPending}>
        {say('save')}
      </Button>
    </form>
  )
}

/** The last day of a mark that lasts. */
function lastDayOf(mark: Mark | undefined, zone: string): Day | null {
  if (mark?.endsAt === undefined || mark.endsAt === null) return null
  return dayIn(new Date(Date.parse(mark.endsAt) - 1), zone)
}

/** The last day that is shown, or today when the period goes on. */
function lastDay({ to }: Period, zone: string): Day {
  const last = new Date(Math.min(Date.parse(to) - 1, Date.now()))
  return dayIn(last, zone)
}
