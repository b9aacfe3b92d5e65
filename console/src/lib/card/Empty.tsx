import type { ReactNode } from 'react'
import css from './Card.module.css'

/** Why nothing is there: nothing yet, nothing matches, not set up, not for this role; or it failed. */
export type Why = 'nothing' | 'unmatched' | 'unset' | 'forbidden' | 'failed'

interface Props {
  why?: Why
  title?: string
  text: string
  /** One line among others, where the middle of a page would be too much. */
  small?: boolean
  /** The next step. */
  children?: ReactNode
}

/** Nothing to show: what it would be, why it is not there, and the next step. Never a picture alone. */
export function Empty({ why = 'nothing', title, text, small = false, children }: Props) {
  const look = why === 'failed' ? `${css.empty} ${css.emptyBad}` : css.empty
  return (
    <div className={look} data-empty={why} data-small={small || undefined}>
      {title !== undefined && <p className={css.emptyTitle}>{title}</p>}
      <p className={css.emptyText}>{text}</p>
      {children !== undefined && <div className={css.emptyDeeds}>{children}</div>}
    </div>
  )
}
