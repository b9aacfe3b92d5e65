import { useQueryClient } from '@tanstack/react-query'
import { Typography } from 'antd'
import type { ReactNode } from 'react'
import type { Asked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { AroundContext, type Clause } from '~/lib/figure/explained'
import { explain } from '~/lib/figure/useKnown'
import { useFormat } from '~/lib/format/useFormat'
import { figurePaths } from '~/lib/people/figurePaths'
import { PeopleDrawer, type Opened } from '~/lib/people/PeopleDrawer'
import { adjust } from '~/lib/route'
import type { Told } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import type { Exploring } from '../useExplore'
import { behindOf, type Behind } from './behind'
import { NothingThere } from './NothingThere'
import { useAround } from './useAround'

/** What may be done with a number of an answer, by its key. */
export interface Deeds {
  open: (key: string) => void
  explain: (key: string) => void
}

interface Props<A extends Told> {
  exploring: Exploring
  title: ReactNode
  asked: Asked<A>
  isEmpty: (answer: A) => boolean
  /** All numbers of the answer, so that a link can open and explain one again. */
  numbers: (answer: A) => Behind[]
  /** What was asked, clause by clause. */
  clauses: readonly Clause[]
  /** What stands at the other end of the title, such as a switch between views. */
  cardDeeds?: ReactNode
  children: (answer: A, deeds: Deeds) => ReactNode
}

const NO_NUMBERS: readonly Behind[] = []

/** An answer: what was asked, until when it is true, the chart, the table, and the people behind a number. */
export function AnswerCard<A extends Told>(props: Props<A>) {
  const { exploring, title, asked, isEmpty, numbers, clauses, cardDeeds, children } = props
  const sayCommon = useWords(common)
  const format = useFormat()
  const queries = useQueryClient()
  const answer = asked.is === 'ready' ? asked.value : null
  const all = answer === null ? NO_NUMBERS : numbers(answer)
  const { open } = exploring
  const around = useAround(answer, all, clauses, open)
  const wanted = exploring.opened === null ? null : behindOf(all, exploring.opened)
  const noteOf = (told: Told) =>
    told.partial
      ? <Typography.Text type="warning">{sayCommon('partial')}</Typography.Text>
      : sayCommon('asOf', { time: format.time(told.asOf) })
  const renew = () => void queries.invalidateQueries({ queryKey: ['answer', exploring.ask] })
  const opened: Opened | null =
    wanted === null || answer === null
      ? null
      : {
          title: wanted.title, count: wanted.people.count, renew, note: wanted.sentence,
          explain: () => adjust({ explain: wanted.key, figure: undefined }, 'push'),
          ...figurePaths(answer.answer, wanted.people.figure),
        }
  return (
    <AroundContext value={around}>
      <Card
        title={title} asked={asked} shape="chart" deeds={cardDeeds}
        note={answer === null ? undefined : noteOf(answer)}
        empty={(value) => (isEmpty(value) ? <NothingThere exploring={exploring} /> : null)}
      >
        {(value) => children(value, { open, explain })}
      </Card>
      <PeopleDrawer opened={opened} close={exploring.close} />
    </AroundContext>
  )
}
