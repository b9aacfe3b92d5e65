import { SearchOutlined } from '@ant-design/icons'
import { useState, type KeyboardEvent } from 'react'
import { useWords } from '~/lib/words/useWords'
import css from './Palette.module.css'
import { usePaletteLines } from './usePaletteLines'
import { words } from './words'

export function PaletteBody({ close }: { close: () => void }) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const lines = usePaletteLines(text)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && lines[at] !== undefined) {
      location.hash = lines[at].target
      close()
    } else return
    event.preventDefault()
  }
  return (
    <div className={css.palette}>
      <div className={css.field}>
        <SearchOutlined />
        <input
          autoFocus role="combobox" aria-expanded="true" aria-controls="palette-hits" aria-label={say('search')}
          aria-activedescendant={lines[at] === undefined ? undefined : `hit-${at}`} placeholder={say('searchHint')}
          value={text} onKeyDown={press}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
        />
      </div>
      {lines.length === 0 && <p className={css.nothing}>{say('nothingFound')}</p>}
      <ul id="palette-hits" role="listbox" aria-label={say('search')} className={css.hits}>
        {lines.map((line, index) => (
          <li
            key={line.key} id={`hit-${index}`} role="option" aria-selected={index === at} className={css.hit}
            onMouseEnter={() => setAt(index)}
            onClick={() => {
              location.hash = line.target
              close()
            }}
          >
            <span>{line.title}</span>
            <span className="quiet">{line.note}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
