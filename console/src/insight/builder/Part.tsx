import type { ReactNode } from 'react'
import css from '../insight.module.css'

/** One part of a question, with its small heading. */
export function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className={css.part}>
      <div className={css.partHead}>{head}</div>
      {children}
    </div>
  )
}
