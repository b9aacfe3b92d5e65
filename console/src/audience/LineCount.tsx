import { Figure } from '~/lib/figure/Figure'
import type { DraftLine } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { words } from './words'

interface Props {
  line: DraftLine
  /** What the second figure says: who is left, who has come together; nothing beside lines within a group. */
  after: 'left' | 'together' | null
  /** Whether the line leaves people out. */
  out: boolean
  open: (figure: number) => void
}

/** Beside a line: how many people it names by itself, and how many there are after it. */
export function LineCount({ line, after, out, open }: Props) {
  const say = useWords(words)
  const { own } = line
  return (
    <span className={css.lineCount} data-testid="line-count">
      <span>
        {say(out ? 'leavesOut' : 'alone')}{' '}
        <Figure kind={{ is: 'counted', count: own.count, of: say('openAlone'), open: () => open(own.figure) }} />
      </span>
      {after !== null && (
        <span data-empty={line.after.count === 0 || undefined}>
          {say(after)}{' '}
          <Figure
            kind={{
              is: 'counted', count: line.after.count, of: say(after), open: () => open(line.after.figure),
            }}
          />
        </span>
      )}
    </span>
  )
}
