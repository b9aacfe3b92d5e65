import { InfoCircleOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import type { Part } from './explained'
import css from './Figure.module.css'
import { explain, useKnown } from './useKnown'
import { words } from './words'

interface Common {
  /** What the number says; with it, E explains the number. */
  of?: string
  /** By which a link finds it again; its name when nothing better is given. */
  id?: string
  /** What was asked, in one sentence. */
  sentence?: string
  /** What stands behind the number; people unless said otherwise. */
  things?: 'people' | 'records'
}

/** The three kinds of numbers: counted opens its list, calculated its parts, estimated its method. */
export type Kind = Common &
  (
    | { is: 'counted'; count: number; open?: (() => void) | undefined }
    | { is: 'calculated'; text: string; parts?: readonly Part[] | string; open?: () => void }
    | { is: 'estimated'; text: string; interval: string; method: ReactNode }
  )

/** Every number about people. A click opens what is behind it, or else explains it; E always explains. */
export function Figure({ kind, size = 'plain' }: { kind: Kind; size?: 'plain' | 'large' }) {
  const format = useFormat()
  const say = useWords(words)
  const large = size === 'large'
  const text = kind.is === 'counted' ? (large ? format.short(kind.count) : format.whole(kind.count)) : kind.text
  const open = openOf(kind)
  const id = kind.id ?? kind.of
  const { of, sentence } = kind
  const parts = kind.is === 'calculated' ? kind.parts : undefined
  const known = useMemo(
    () =>
      id === undefined || of === undefined
        ? null
        : { id, kind: kind.is, of, text, sentence, open, parts: typeof parts === 'object' ? parts : [] },
    // The texts decide; deeds are made anew by every drawing of the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id, of, kind.is, text, sentence],
  )
  useKnown(known)
  const act = open ?? (known === null ? undefined : () => explain(known.id))
  const body = (
    <>
      {kind.is === 'estimated' && '≈ '}
      {text}
      {kind.is === 'estimated' && <span className={css.interval}> {kind.interval}</span>}
    </>
  )
  const look = `figures${large ? ` ${css.large}` : ''}`
  const marks = { 'data-kind': kind.is, ...(known === null ? {} : { 'data-explain': known.id }) }
  const figure =
    act === undefined ? (
      <span {...marks} className={look}>
        {body}
      </span>
    ) : (
      <button
        type="button" {...marks} className={`${css.counted} ${look}`} onClick={act}
        aria-label={labelOf(kind, text, open !== undefined, say)}
      >
        {body}
      </button>
    )
  const tipped = <Tooltip title={tipOf(kind, text, format.whole)}>{figure}</Tooltip>
  if (!large || known === null) return tipped
  return (
    <span className={css.pair}>
      {tipped}
      <button
        type="button" className={css.ask} aria-label={say('explain', { of: known.of })}
        onClick={() => explain(known.id)}
      >
        <InfoCircleOutlined />
      </button>
    </span>
  )
}

function openOf(kind: Kind): (() => void) | undefined {
  switch (kind.is) {
    case 'counted':
      return kind.count === 0 ? undefined : kind.open
    case 'calculated':
      return kind.open
    case 'estimated':
      return undefined
  }
}

function labelOf(kind: Kind, text: string, opens: boolean, say: ReturnType<typeof useWords<typeof words.zh>>): string {
  const n = kind.is === 'counted' ? kind.count : text
  if (!opens) return kind.of === undefined ? text : say('ofExplain', { of: kind.of, n })
  if (kind.things === 'records') return say('openRecords', { n, of: kind.of ?? '' })
  return kind.of === undefined ? say('open', { n }) : say('openOf', { n, of: kind.of })
}

function tipOf(kind: Kind, text: string, whole: (count: number) => string): ReactNode {
  switch (kind.is) {
    case 'counted':
      return text === whole(kind.count) ? undefined : whole(kind.count)
    case 'calculated':
      if (typeof kind.parts !== 'object') return kind.parts
      return kind.parts.map((part) => `${part.sign ?? ''} ${part.name} ${part.text}`).join(' ')
    case 'estimated':
      return kind.method
  }
}
