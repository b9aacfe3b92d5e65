import { Segmented, Select } from 'antd'
import { useNarrow } from '~/lib/useNarrow'
import { useWords } from '~/lib/words/useWords'
import { ASKS, type Ask } from './draft'
import css from './insight.module.css'
import type { Exploring } from './useExplore'
import { words } from './words'

/** Which kind of question is asked; where there is little room, one of a list. */
export function AskSwitch({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const narrow = useNarrow()
  const options = ASKS.map((ask) => ({ value: ask, label: say(ask) }))
  return (
    <div className={css.asks}>
      {narrow ? (
        <Select<Ask>
          aria-label={say('question')} value={exploring.ask} onChange={exploring.switchTo} options={options}
          style={{ width: '100%' }} listHeight={400}
        />
      ) : (
        <Segmented<Ask>
          aria-label={say('question')} value={exploring.ask} onChange={exploring.switchTo} options={options}
        />
      )}
    </div>
  )
}
