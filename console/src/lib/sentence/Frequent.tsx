import { Button } from 'antd'
import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import { nearest } from './nearest'
import css from './sentence.module.css'
import { useValues, type ValuesOf } from './useValues'
import { words } from './words'

interface Props {
  of: ValuesOf | null
  values: readonly string[]
  change: (values: string[]) => void
}

/** The commonest values with the people who have them, to click; one that looks mistyped offers the nearest. */
export function Frequent({ of, values, change }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const frequent = useValues(of)
  if (frequent.length === 0) return null
  const known = frequent.map(({ value }) => value)
  const turn = (value: string) =>
    change(values.includes(value) ? values.filter((each) => each !== value) : [...values, value])
  return (
    <div className={css.pick}>
      {values.map((value) => {
        const near = nearest(value, known)
        if (near === null) return null
        return (
          <div key={value} className={css.near} role="status">
            {say('perhaps', { name: value, near })}{' '}
            <Button size="small" onClick={() => change(values.map((each) => (each === value ? near : each)))}>
              {say('useNear', { near })}
            </Button>
          </div>
        )
      })}
      <span className="quiet">{say('commonest')}</span>
      <ul className={css.options}>
        {frequent.map(({ value, people }) => (
          <li key={value}>
            <button
              type="button" className={css.option} aria-pressed={values.includes(value)} onClick={() => turn(value)}
            >
              <span>{value}</span>
              <span>{format.whole(people)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
