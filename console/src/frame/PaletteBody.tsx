import { SearchOutlined } from '@ant-design/icons'
import { useDeferredValue, useState, type KeyboardEvent } from 'react'
import { useAsked } from '~/lib/asked'
import { get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import css from './Palette.module.css'
import { names } from './names'
import { searchPages } from './search'
import { words } from './words'

interface Found {
  id: number
  name?: string | null
  identifiers: { kind: string; value: string }[]
}

interface Line {
  key: string
  target: string
  title: string
  note: string
}

export function PaletteBody({ close }: { close: () => void }) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const lines = useLines(text)
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

function useLines(text: string): Line[] {
  const say = useWords(names)
  const settled = useDeferredValue(text.trim())
  const people = useAsked({
    key: ['people', 'palette', settled],
    fetch: (signal) => get<Page<Found>>('/api/profile/people', { search: settled, limit: 6 }, signal),
    when: settled.length >= 2,
    keep: false,
  })
  const pages = searchPages(settled, say).map((hit) => ({
    key: hit.path,
    target: href(hit.path),
    title: say(hit.name),
    note: say(hit.entry),
  }))
  const found = people.is === 'ready' ? people.value.items : []
  return [
    ...pages,
    ...found.map((person) => ({
      key: `person-${person.id}`,
      target: href(`/people/${person.id}`),
      title: person.name ?? person.identifiers[0]?.value ?? String(person.id),
      note: say('people'),
    })),
  ]
}
