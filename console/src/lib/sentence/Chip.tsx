import { CloseOutlined } from '@ant-design/icons'
import { Popover } from 'antd'
import { useState, type ReactNode } from 'react'
import { useWords } from '~/lib/words/useWords'
import css from './sentence.module.css'
import { words } from './words'

interface Props {
  children: ReactNode
  label: string
  /** What the chip opens; it gets a way to close itself. */
  edit: (close: () => void) => ReactNode
  remove?: (() => void) | undefined
  /** A chip that still waits for a choice. */
  open?: boolean
  quiet?: boolean
}

/** A word of a sentence that is a control: one click changes it. */
export function Chip({ children, label, edit, remove, open: waiting = false, quiet = false }: Props) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <span className={css.chip} data-waiting={waiting || undefined} data-quiet={quiet || undefined}>
      <Popover
        trigger="click" placement="bottomLeft" open={open} onOpenChange={setOpen} destroyOnHidden arrow={false}
        content={<div className={css.form}>{edit(() => setOpen(false))}</div>}
      >
        <button type="button" className={css.word} aria-label={label} aria-expanded={open} aria-haspopup="dialog">
          {children}
        </button>
      </Popover>
      {remove !== undefined && (
        <button
          type="button" className={css.remove} onClick={remove} aria-label={`${say('removeCondition')}: ${label}`}
        >
          <CloseOutlined />
        </button>
      )}
    </span>
  )
}
