import { Input } from 'antd'
import { useState } from 'react'
import css from './sentence.module.css'

export interface Option {
  key: string
  name: string
  note?: string
}

interface Props {
  options: readonly Option[]
  chosen: readonly string[]
  pick: (key: string) => void
  hint: string
}

const SEARCH_FROM = 8

/** A short list to choose from, with a search field once it is long. */
export function Pick({ options, chosen, pick, hint }: Props) {
  const [text, setText] = useState('')
  const asked = text.trim().toLowerCase()
  const shown = options.filter((option) => option.name.toLowerCase().includes(asked))
  return (
    <div className={css.pick}>
      {options.length >= SEARCH_FROM && (
        <Input value={text} autoFocus placeholder={hint} aria-label={hint} onChange={(e) => setText(e.target.value)} />
      )}
      <ul className={css.options}>
        {shown.map((option) => (
          <li key={option.key}>
            <button
              type="button" className={css.option} aria-pressed={chosen.includes(option.key)}
              onClick={() => pick(option.key)}
            >
              <span>{option.name}</span>
              {option.note !== undefined && <span>{option.note}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
