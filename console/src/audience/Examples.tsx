import { Button } from 'antd'
import { EVERY_EVENT } from '~/lib/sentence/wheres'
import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { words } from './words'

const activity = { events: [], where: EVERY_EVENT }

/** Two sentences to begin with. */
export function Examples({ choose }: { choose: (condition: Condition) => void }) {
  const say = useWords(words)
  const recent: Condition = {
    is: 'did', step: activity, times: { is: 'atLeast', count: 1 }, within: { is: 'lastDays', days: 30 },
  }
  const once: Condition = { is: 'did', step: activity, times: { is: 'atLeast', count: 1 }, within: { is: 'ever' } }
  const away: Condition = { ...recent, times: { is: 'exactly', count: 0 } }
  return (
    <div>
      <p className="quiet">{say('everybodyHint')}</p>
      <div className={css.examples}>
        <span className="quiet">{say('example')}</span>
        <Button size="small" onClick={() => choose({ is: 'all', parts: [recent] })}>
          {say('example1')}
        </Button>
        <Button size="small" onClick={() => choose({ is: 'all', parts: [once, away] })}>
          {say('example2')}
        </Button>
      </div>
    </div>
  )
}
