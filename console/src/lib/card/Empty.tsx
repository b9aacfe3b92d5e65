import type { ReactNode } from 'react'
import css from './Card.module.css'

interface Props {
  title: string
  text: string
  tone?: 'plain' | 'bad'
  /** The next step. */
  children?: ReactNode
}

/** Nothing to show: what it would be, why it is not there, and the next step. Never a picture alone. */
export function Empty({ title, text, tone = 'plain', children }: Props) {
  return (
    <div className={tone === 'bad' ? `${css.empty} ${css.emptyBad}` : css.empty}>
      <p className={css.emptyTitle}>{title}</p>
      <p className={css.emptyText}>{text}</p>
      {children !== undefined && <div className={css.emptyDeeds}>{children}</div>}
    </div>
  )
}
