import { Button } from 'antd'
import { Empty } from '~/lib/card/Empty'
import { useChoices } from '~/lib/choices'
import { usePeriod } from '~/lib/period/usePeriod'
import { dayIn, plusMonths } from '~/lib/period/zone'
import { useKnownSchema } from '~/lib/sentence/schema'
import { EVERYBODY, meansEverybody } from '~/lib/sentence/shape'
import { EVERY_EVENT, partsOf } from '~/lib/sentence/wheres'
import { useWords } from '~/lib/words/useWords'
import type { Exploring } from '../useExplore'
import { words } from '../words'

/** Nothing matches: says what may have emptied the answer, and offers to loosen just that. */
export function NothingThere({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const { zone } = useChoices()
  const { period, choose } = usePeriod()
  const { events } = useKnownSchema()
  const { draft, change } = exploring
  const newest = events.map((kind) => kind.lastSeen).sort().at(-1)
  const limited =
    !meansEverybody(draft.people) ||
    partsOf(draft.where).length > 0 ||
    draft.steps.some((step) => partsOf(step.where).length > 0)
  const loosen = () =>
    change({
      people: EVERYBODY,
      where: EVERY_EVENT,
      steps: draft.steps.map((step) => ({ ...step, where: EVERY_EVENT })),
    })
  const toData = (instant: string) => {
    const last = dayIn(new Date(instant), zone)
    choose({ is: 'fixed', first: plusMonths(last, -11), last })
  }
  return (
    <Empty why="unmatched" title={say('nothing')} text={say('nothingText')}>
      {newest !== undefined && (newest < period.from || !limited) && (
        <Button type="primary" onClick={() => toData(newest)}>
          {say('widen')}
        </Button>
      )}
      {limited && <Button onClick={loosen}>{say('looser')}</Button>}
    </Empty>
  )
}
