import { CloseOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { DidLine } from './DidLine'
import { FormLine } from './lines/FormLine'
import { NewLine } from './NewLine'
import css from './sentence.module.css'
import type { At } from './shape'
import { isForm } from './forms'
import { speak } from './speak'
import { TraitLine } from './TraitLine'
import { useVoice } from './useVoice'
import { words } from './words'

interface Props {
  joint: 'all' | 'any'
  lines: readonly Condition[]
  /** Undefined where the words between the lines cannot change. */
  turn?: () => void
  change: (lines: Condition[]) => void
  /** How deep this list stands: groups hold no groups of their own beyond the second. */
  depth: number
  /** Where each line stands in the whole condition, for what is told beside it. */
  places: readonly At[]
  beside: ((at: At) => ReactNode) | undefined
}

const DEPTH_MAX = 2

/** Lines joined by a word; the word between two lines turns and into or. */
export function Lines({ joint, lines, turn, change, depth, places, beside }: Props) {
  const say = useWords(words)
  const word = say(joint === 'all' ? 'and' : 'or')
  const replace = (at: number, line: Condition | null) =>
    change(line === null ? lines.filter((_, index) => index !== at) : lines.with(at, line))
  return (
    <div className={css.group}>
      {lines.map((line, index) => (
        <div key={index} className={css.line}>
          <span className={css.joint}>{index > 0 && <Joint word={word} turn={turn} />}</span>
          <div className={css.sentence}>
            <Line
              line={line} change={(next) => replace(index, next)} depth={depth} at={places[index] ?? []} beside={beside}
            />
          </div>
          {beside !== undefined && places[index] !== undefined && !isGroup(line) && (
            <div className={css.beside}>{beside(places[index])}</div>
          )}
          <button
            type="button" className={css.remove} aria-label={say('removeLine')} onClick={() => replace(index, null)}
          >
            <CloseOutlined />
          </button>
        </div>
      ))}
      <NewLine add={(line) => change([...lines, line])} groups={depth < DEPTH_MAX ? joint : null} />
    </div>
  )
}

function Joint({ word, turn }: { word: string; turn: (() => void) | undefined }) {
  if (turn === undefined) return word
  return (
    <button type="button" className={css.word} onClick={turn}>
      {word}
    </button>
  )
}

function isGroup(line: Condition): boolean {
  return line.is === 'all' || line.is === 'any'
}

interface LineProps {
  line: Condition
  at: At
  beside: ((at: At) => ReactNode) | undefined
  change: (line: Condition | null) => void
  depth: number
}

function Line({ line, change, depth, at, beside }: LineProps) {
  const say = useWords(words)
  const voice = useVoice()
  if (isForm(line)) return <FormLine line={line} change={change} />
  switch (line.is) {
    case 'trait':
      return <TraitLine trait={line} change={change} />
    case 'did':
      return <DidLine did={line} change={change} />
    case 'all':
    case 'any':
      return (
        <div className={css.indented} style={{ flex: 1 }}>
          <header className={css.groupHead}>
            <span>{say(line.is === 'all' ? 'allOfThese' : 'anyOfThese')}</span>
            {beside?.(at)}
          </header>
          <Lines
            joint={line.is} lines={line.parts} depth={depth + 1} beside={beside}
            places={line.parts.map((_, index) => [...at, index])}
            turn={() => change({ is: line.is === 'all' ? 'any' : 'all', parts: line.parts })}
            change={(parts) => change(parts.length === 0 ? null : { is: line.is, parts })}
          />
        </div>
      )
    case 'not':
      return <span title={say('notEditable')}>{speak(line, voice)}</span>
  }
}
