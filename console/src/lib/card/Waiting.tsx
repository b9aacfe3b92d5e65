import type { ReactNode } from 'react'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import css from './Card.module.css'
import { useLate } from './useLate'

const SHOWN_AFTER_MS = 200

/** A skeleton of what is coming, drawn only when the wait is long enough to be noticed. */
export function Waiting({ rows = 5, children }: { rows?: number; children?: ReactNode }) {
  const say = useWords(common)
  const late = useLate(SHOWN_AFTER_MS)
  return (
    <div aria-busy="true" className={css.waiting}>
      <span className="unseen">{say('loading')}</span>
      {late && (children ?? Array.from({ length: rows }, (_, row) => <Bone key={row} row={row} />))}
    </div>
  )
}

function Bone({ row }: { row: number }) {
  return <div className={css.bone} style={{ width: `${92 - ((row * 17) % 40)}%` }} />
}
