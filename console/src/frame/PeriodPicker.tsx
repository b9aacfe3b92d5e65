import { CalendarOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { PRESETS, type Span } from '~/lib/period/period'
import { usePeriod } from '~/lib/period/usePeriod'
import { words } from '~/lib/period/words'
import { useWords } from '~/lib/words/useWords'
import css from './TopBar.module.css'

const OwnDays = lazy(() => import('./OwnDays').then((part) => ({ default: part.OwnDays })))

/** The period of the page: a stretch that rolls with today, or two days. */
export function PeriodPicker() {
  const say = useWords(words)
  const { span, choose } = usePeriod()
  const [open, setOpen] = useState(false)
  const take = (next: Span) => {
    choose(next)
    setOpen(false)
  }
  const choices = (
    <div className={css.periods}>
      {PRESETS.map((preset) => (
        <Button
          key={preset} type={span.is === 'rolling' && span.preset === preset ? 'primary' : 'text'} size="small"
          onClick={() => take({ is: 'rolling', preset })}
        >
          {say(preset)}
        </Button>
      ))}
      <Suspense fallback={null}>
        <OwnDays span={span} choose={take} />
      </Suspense>
    </div>
  )
  const label = span.is === 'rolling' ? say(span.preset) : `${span.first} – ${span.last}`
  return (
    <Popover content={choices} trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft">
      <Button icon={<CalendarOutlined />} aria-label={`${say('period')}: ${label}`} aria-expanded={open}>
        <span className={css.periodLabel}>{label}</span>
      </Button>
    </Popover>
  )
}
