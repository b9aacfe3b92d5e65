import { Button } from 'antd'
import { partAt, withPart } from '~/lib/sentence/shape'
import { speak } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { Condition, DraftHint } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { words } from './words'

interface Props {
  condition: Condition
  hint: DraftHint
  change: (condition: Condition) => void
}

/** Nobody is left: the line that keeps everybody out, and what would let somebody in. */
export function Emptied({ condition, hint, change }: Props) {
  const say = useWords(words)
  const voice = useVoice()
  const part = partAt(condition, [hint.line])
  if (part === undefined) return null
  const looser = hint.looser ?? null
  const line = speak(part, voice)
  return (
    <div className={css.emptied} role="status">
      <span>{say('emptied', { line })}</span>
      <span className={css.emptiedDeed}>
        {looser === null
          ? say('withoutIt', { n: hint.people.count })
          : say('looserIs', { line: speak(looser, voice), n: hint.people.count })}
        <Button size="small" onClick={() => change(withPart(condition, hint.line, looser))}>
          {say(looser === null ? 'dropLine' : 'useLooser')}
        </Button>
      </span>
    </div>
  )
}
