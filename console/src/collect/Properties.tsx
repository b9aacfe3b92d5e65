import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { words } from './words'

/** What is known of one event, in short: names and values; lines by their number. */
export function Properties({ of }: { of: unknown }) {
  const say = useWords(words)
  const entries = Object.entries(of as Record<string, unknown>)
  return (
    <div className={css.brief}>
      {entries.map(([name, value]) => (
        <span key={name}>
          <span className="quiet">{name}</span>{' '}
          {Array.isArray(value) ? say('linesN', { n: value.length }) : String(value)}
        </span>
      ))}
    </div>
  )
}
