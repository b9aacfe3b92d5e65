import { Skeleton } from 'antd'
import type { Asked } from '~/lib/asked'
import { ConditionEditor } from '~/lib/sentence/ConditionEditor'
import { PasteSentence } from '~/lib/sentence/PasteSentence'
import { added, meansEverybody, partAt, type At } from '~/lib/sentence/shape'
import type { Condition, Draft } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { Emptied } from './Emptied'
import { Examples } from './Examples'
import { lineAt } from './figures'
import { LineCount } from './LineCount'
import { Near } from './Near'
import { words } from './words'

interface Props {
  condition: Condition
  change: (condition: Condition) => void
  asked: Asked<Draft>
  open: (figure: number) => void
}

/** The sentence with its counts beside each line, and the people who are in or just missed below it. */
export function SentenceBox({ condition, change, asked, open }: Props) {
  const say = useWords(words)
  const draft = asked.is === 'ready' ? asked.value : null
  const dimmed = asked.is === 'ready' && asked.dimmed
  const beside = (at: At) => {
    if (draft === null) return asked.is === 'waiting' ? <Skeleton.Node active className={css.lineWaits ?? ''} /> : null
    const line = lineAt(draft, at)
    if (line === undefined) return null
    const top = at.length === 1
    const out = leavesOut(condition, at)
    const after = top ? (condition.is === 'any' ? 'together' : 'left') : null
    return <LineCount line={line} out={out} open={open} after={after} />
  }
  const everybody = meansEverybody(condition)
  return (
    <>
      <section>
        <h2>{say('condition')}</h2>
        {everybody && <Examples choose={change} />}
        <PasteSentence use={(pasted) => change(added(condition, pasted))} />
        <div data-dimmed={dimmed || undefined} className={css.counting}>
          <ConditionEditor condition={condition} change={change} beside={beside} />
        </div>
        {draft?.hint && !dimmed && <Emptied condition={condition} hint={draft.hint} change={change} />}
      </section>
      {draft !== null && !everybody && !dimmed && <Near condition={condition} draft={draft} />}
    </>
  )
}

/** Whether a line stands in the section of those left out. */
function leavesOut(condition: Condition, [top]: At): boolean {
  return top !== undefined && partAt(condition, [top])?.is === 'not'
}
