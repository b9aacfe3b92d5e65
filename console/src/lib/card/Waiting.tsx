import type { ReactNode } from 'react'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import css from './Waiting.module.css'
import { useLate } from './useLate'

const SHOWN_AFTER_MS = 200

/** What the wait is for, so that the skeleton has its layout. */
export type Shape = 'lines' | 'table' | 'chart' | 'figure' | 'form'

const bones = {
  lines: [92, 75, 58, 81, 64],
  table: [100, 100, 100, 100, 100, 100],
  chart: [18, 100],
  figure: [60],
  form: [24, 100, 24, 100, 24, 100],
} as const satisfies Record<Shape, readonly number[]>

/** A skeleton of what is coming, drawn only when the wait is long enough to be noticed. */
export function Waiting({ shape = 'lines', children }: { shape?: Shape; children?: ReactNode }) {
  const say = useWords(common)
  const late = useLate(SHOWN_AFTER_MS)
  return (
    <div aria-busy="true" className={css.waiting} data-shape={shape}>
      <span className="unseen">{say('loading')}</span>
      {late && (
        <div data-skeleton={shape}>
          {children ??
            bones[shape].map((width, index) => (
              <div key={index} className={css.bone} style={{ width: `${width}%` }} />
            ))}
        </div>
      )}
    </div>
  )
}
