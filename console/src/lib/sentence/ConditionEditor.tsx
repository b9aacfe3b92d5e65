import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useChoices } from '~/lib/choices'
import { useFormat } from '~/lib/format/useFormat'
import { dayIn, plusDays, startOf } from '~/lib/period/zone'
import type { Condition, Within } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Lines } from './Lines'
import css from './sentence.module.css'
import { conditionOf, placesOf, shapeOf, type At, type Shape } from './shape'
import { words } from './words'

interface Props {
  condition: Condition
  change: (condition: Condition) => void
  /** What stands beside a line, such as how many people it names. */
  beside?: (at: At) => ReactNode
}

/** Says which people are meant, in sentences; those left out stand in their own section at the end. */
export function ConditionEditor({ condition, change, beside }: Props) {
  const say = useWords(words)
  const shape = shapeOf(condition)
  const places = placesOf(condition)
  const [excluding, setExcluding] = useState(false)
  const put = (changes: Partial<Shape>) => change(conditionOf({ ...shape, ...changes }))
  return (
    <div>
      <div className="quiet">{shape.lines.length > 1 && say(shape.joint === 'all' ? 'allOfThese' : 'anyOfThese')}</div>
      <Lines
        joint={shape.joint} lines={shape.lines} depth={1} change={(lines) => put({ lines })} beside={beside}
        places={places.lines}
        turn={() => put({ joint: shape.joint === 'all' ? 'any' : 'all' })}
      />
      {excluding || shape.excluded.length > 0 ? (
        <section className={css.excluded} aria-label={say('excluding')}>
          <header className={css.groupHead}>
            <span>{say(shape.excluded.length > 1 ? 'excludingText' : 'excludingOne')}</span>
            {shape.excluded.length > 1 && places.out !== null && beside?.(places.out)}
          </header>
          <Lines
            joint="any" lines={shape.excluded} depth={2} change={(excluded) => put({ excluded })} beside={beside}
            places={places.excluded}
          />
        </section>
      ) : (
        <div className={css.deeds}>
          <Button type="text" size="small" onClick={() => setExcluding(true)}>
            + {say('addExclusion')}
          </Button>
        </div>
      )}
      <Notes condition={condition} />
    </div>
  )
}

/** Under the sentence: what a rolling window means today, and what happens to the unknown. */
function Notes({ condition }: { condition: Condition }) {
  const say = useWords(words)
  const format = useFormat()
  const { zone } = useChoices()
  const windows = windowsOf(condition)
  if (windows.length === 0) return null
  const dayBefore = (n: number) => format.day(startOf(plusDays(dayIn(new Date(), zone), -n), zone).toISOString())
  const told = windows.map(({ is, days }) =>
    say(is === 'daysAgo' ? 'rollingAgo' : 'rolling', { n: days, day: dayBefore(days), zone }),
  )
  return (
    <div className={css.notes}>
      {[...new Set(told)].map((text) => (
        <span key={text}>{text}</span>
      ))}
      <span>{say('unknownNote')}</span>
    </div>
  )
}

type Rolling = Extract<Within, { days: number }>

function windowsOf(condition: Condition): Rolling[] {
  switch (condition.is) {
    case 'all':
    case 'any':
      return condition.parts.flatMap(windowsOf)
    case 'not':
      return windowsOf(condition.part)
    case 'did':
    case 'first':
    case 'measured':
    case 'followed':
    case 'notFollowed':
      return 'days' in condition.within ? [condition.within] : []
    case 'sameValue':
      return condition.parts.flatMap((part) => ('days' in part.within ? [part.within] : []))
    case 'ownPast':
      return [{ is: 'lastDays', days: condition.days }]
    case 'trait':
    case 'top':
    case 'dated':
    case 'near':
    case 'firstTouch':
    case 'inSegment':
      return []
  }
}
