import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useWords } from '~/lib/words/useWords'
import { Chip } from '../Chip'
import css from '../sentence.module.css'
import { words } from '../words'

interface Props<T> {
  text: string
  /** What the chip is for, where its text alone does not say it. */
  label?: string
  value: T
  change: (value: T) => void
  /** The fields; nothing changes until they are done. */
  fields: (value: T, put: (value: T) => void) => ReactNode
}

/** A chip with a small form of its own. */
export function EditChip<T>({ text, label, value, change, fields }: Props<T>) {
  return (
    <Chip
      label={label === undefined ? text : `${label}: ${text}`}
      edit={(close) => (
        <EditForm
          value={value} fields={fields}
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

function EditForm<T>({ value, fields, done }: Pick<Props<T>, 'value' | 'fields'> & { done: (value: T) => void }) {
  const say = useWords(words)
  const [next, setNext] = useState(value)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        done(next)
      }}
    >
      {fields(next, setNext)}
      <Button type="primary" htmlType="submit">
        {say('done')}
      </Button>
    </form>
  )
}
