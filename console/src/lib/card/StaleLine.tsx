import { Button } from 'antd'
import type { Stale } from '~/lib/asked'
import { useFormat } from '~/lib/format/useFormat'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './Card.module.css'
import { State } from './State'

/** What is shown stands, but could not be fetched again: since when, why, and another try. */
export function StaleLine({ stale }: { stale: Stale }) {
  const say = useWords(common)
  const sentence = useSentence()
  const format = useFormat()
  return (
    <div role="status" className={css.stale} title={sentence(stale.problem)}>
      <State tone="caution">{say('stale', { time: format.time(stale.since) })}</State>
      <Button type="link" size="small" onClick={stale.retry}>
        {say('retry')}
      </Button>
    </div>
  )
}
