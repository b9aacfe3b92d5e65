import { CloseOutlined, PushpinOutlined } from '@ant-design/icons'
import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { useUndo } from '~/lib/card/useUndo'
import { useFormat } from '~/lib/format/useFormat'
import type { Day } from '~/lib/period/zone'
import type { Mark, Period } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { MarkForm } from './MarkForm'
import { useMarkDeeds, useMarkNames } from './useMarks'
import { words } from './words'

interface Props {
  marks: readonly Mark[]
  period: Period
  zone: string
  /** The day that is being marked, chosen on the chart. */
  marking: Day | null
  turn: (day: Day | null) => void
}

/** The marks of a chart as a list, with the button that sets one. */
export function MarksLine({ marks, period, zone, marking, turn }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const nameOf = useMarkNames()
  const drop = useDropping()
  const [open, setOpen] = useState(false)
  const show = (shown: boolean) => {
    setOpen(shown)
    if (!shown) turn(null)
  }
  return (
    <ul className={css.marks} aria-label={say('list')}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <span className="quiet">{format.day(mark.beginsAt)}</span>{' '}
          <OneMark mark={mark} name={nameOf(mark)} period={period} zone={zone} />
          <Button
            type="text" size="small" icon={<CloseOutlined />} aria-label={say('remove', { text: mark.text })}
            title={mark.createdBy} onClick={() => drop(mark)}
          />
        </li>
      ))}
      <li>
        <Popover
          trigger="click" open={open || marking !== null} onOpenChange={show} destroyOnHidden title={say('add')}
          content={
            <MarkForm
              period={period} zone={zone} done={() => show(false)} {...(marking === null ? {} : { day: marking })}
            />
          }
        >
          <Button size="small" icon={<PushpinOutlined />} aria-label={say('mark')} title={say('markKey')}>
            {say('mark')}
          </Button>
        </Popover>
      </li>
    </ul>
  )
}

/** A mark that a click changes. */
function OneMark({ mark, name, period, zone }: { mark: Mark; name: string; period: Period; zone: string }) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click" open={open} onOpenChange={setOpen} destroyOnHidden title={say('change')}
      content={<MarkForm mark={mark} period={period} zone={zone} done={() => setOpen(false)} />}
    >
      <Button type="link" size="small" className={css.markName ?? ''} aria-label={`${say('change')}: ${name}`}>
        {name}
      </Button>
    </Popover>
  )
}

/** Removes at once and offers to take it back. */
function useDropping(): (mark: Mark) => void {
  const say = useWords(words)
  const sentence = useSentence()
  const { message } = App.useApp()
  const { drop, restore } = useMarkDeeds()
  const undo = useUndo()
  return ({ id, text }) =>
    drop.mutate(id, {
      onError: (error) => void message.error(sentence(problemOf(error))),
      onSuccess: () => undo({ key: `mark-${id}`, said: say('removed', { text }), back: () => restore.mutateAsync(id) }),
    })
}
