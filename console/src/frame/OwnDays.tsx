import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useChoices } from '~/lib/choices'
import { daysOf, type Span } from '~/lib/period/period'
import { words } from '~/lib/period/words'
import { useWords } from '~/lib/words/useWords'
import css from './TopBar.module.css'

/** Two days of one's own choice. */
export function OwnDays({ span, choose }: { span: Span; choose: (span: Span) => void }) {
  const say = useWords(words)
  const { zone } = useChoices()
  const { first, last } = daysOf(span, zone, new Date())
  return (
    <label className={css.ownDays}>
      <span className="quiet">{say('own')}</span>
      <DatePicker.RangePicker
        value={[dayjs(first), dayjs(last)]} allowClear={false} format="YYYY-MM-DD" size="small"
        placeholder={[say('from'), say('to')]}
        onChange={(days) => {
          const [from, to] = days ?? []
          if (from && to) choose({ is: 'fixed', first: from.format('YYYY-MM-DD'), last: to.format('YYYY-MM-DD') })
        }}
      />
    </label>
  )
}
