import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import css from './Figure.module.css'
import { words } from './words'

/** The three kinds of numbers: counted opens its list, calculated its parts, estimated its method. */
export type Kind =
  | { is: 'counted'; count: number; open?: (() => void) | undefined; of?: string }
  | { is: 'calculated'; text: string; parts?: string; open?: () => void }
  | { is: 'estimated'; text: string; interval: string; method: ReactNode }

export function Figure({ kind, size = 'plain' }: { kind: Kind; size?: 'plain' | 'large' }) {
  const large = size === 'large' ? ` ${css.large}` : ''
  switch (kind.is) {
    case 'counted':
      return <Counted {...kind} look={large} short={size === 'large'} />
    case 'calculated':
      return <Calculated {...kind} look={large} />
    case 'estimated':
      return (
        <Tooltip title={kind.method}>
          <span data-kind="estimated" className={`figures${large}`}>
            ≈ {kind.text} <span className={css.interval}>{kind.interval}</span>
          </span>
        </Tooltip>
      )
  }
}

interface CalculatedProps {
  text: string
  parts?: string
  open?: () => void
  look: string
}

/** Its parts stand in the tip; a click opens the people it was calculated from. */
function Calculated({ text, parts, open, look }: CalculatedProps) {
  const figure =
    open === undefined ? (
      <span data-kind="calculated" className={`figures${look}`}>
        {text}
      </span>
    ) : (
      <button type="button" data-kind="calculated" className={`${css.counted} figures${look}`} onClick={open}>
        {text}
      </button>
    )
  return <Tooltip title={parts}>{figure}</Tooltip>
}

interface CountedProps {
  count: number
  open?: (() => void) | undefined
  of?: string
  look: string
  short: boolean
}

function Counted({ count, open, of, look, short }: CountedProps) {
  const format = useFormat()
  const say = useWords(words)
  const text = short ? format.short(count) : format.whole(count)
  const title = short && text !== format.whole(count) ? format.whole(count) : undefined
  if (open === undefined || count === 0) {
    return (
      <span data-kind="counted" className={`figures${look}`} title={title}>
        {text}
      </span>
    )
  }
  const label = of === undefined ? say('open', { n: count }) : say('openOf', { n: count, of })
  return (
    <button
      type="button" data-kind="counted" className={`${css.counted} figures${look}`} title={title} onClick={open}
      aria-label={label}
    >
      {text}
    </button>
  )
}
