import type { ReactNode } from 'react'
import type { Asked } from '~/lib/asked'
import css from './Card.module.css'
import { Failed } from './Failed'
import { StaleLine } from './StaleLine'
import { Waiting, type Shape } from './Waiting'

interface Props<T> {
  title?: ReactNode
  /** Small words beside the title, such as the time the data is true for. */
  note?: ReactNode
  deeds?: ReactNode
  asked: Asked<T>
  /** What stands there when the value holds nothing; null lets the value be drawn. */
  empty?: (value: T) => ReactNode | null
  /** The layout of what is coming. */
  shape?: Shape
  children: (value: T) => ReactNode
}

/** One thing on a page. It fetches alone, waits alone and fails alone. */
export function Card<T>({ title, note, deeds, ...body }: Props<T>) {
  return (
    <section className={css.card}>
      {(title !== undefined || deeds !== undefined) && (
        <header className={css.head}>
          {title !== undefined && <h2>{title}</h2>}
          {note !== undefined && <span className={css.note}>{note}</span>}
          {deeds !== undefined && <div className={css.deeds}>{deeds}</div>}
        </header>
      )}
      <States {...body} />
    </section>
  )
}

/** The four states of whatever was asked for: waiting, failed, empty, ready. */
export function States<T>({ asked, empty, shape, children }: Omit<Props<T>, 'title' | 'note' | 'deeds'>) {
  switch (asked.is) {
    case 'waiting':
      return <Waiting {...(shape === undefined ? {} : { shape })} />
    case 'failed':
      return <Failed problem={asked.problem} retry={asked.retry} />
    case 'ready': {
      const nothing = empty?.(asked.value) ?? null
      if (nothing !== null) return nothing
      return (
        <div className={asked.dimmed ? css.dimmed : undefined}>
          {asked.stale !== undefined && <StaleLine stale={asked.stale} />}
          {children(asked.value)}
        </div>
      )
    }
  }
}
