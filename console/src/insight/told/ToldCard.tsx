import { useMemo, type ReactNode } from 'react'
import type { Asked } from '~/lib/asked'
import { Term, type TermName } from '~/lib/glossary/Term'
import { useFormat } from '~/lib/format/useFormat'
import type { Told } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { AnswerCard } from '../answers/AnswerCard'
import { useClauses } from '../answers/useClauses'
import type { Exploring } from '../useExplore'
import { words as insight } from '../words'
import { ToldPanels } from './ToldPanels'
import type { Telling, Tongue } from './telling'
import { words } from './words'

interface Props<A extends Told> {
  exploring: Exploring
  title: string
  term?: TermName
  asked: Asked<A>
  isEmpty: (answer: A) => boolean
  tell: (answer: A, tongue: Tongue) => Telling
  /** What else decides how it is told, where the answer does not: it is told anew when this changes. */
  shown?: string | number | null
  deeds?: ReactNode
}

const NOTHING: Telling = { numbers: [], heads: [], panels: [] }

/** The answer to any of the questions that are told as numbers, charts and tables. */
export function ToldCard<A extends Told>(props: Props<A>) {
  const { exploring, title, term, asked, isEmpty, tell, shown = null, deeds: cardDeeds } = props
  const say = useWords(words)
  const sayInsight = useWords(insight)
  const format = useFormat()
  const clauses = useClauses(exploring)
  const answer = asked.is === 'ready' ? asked.value : null
  const telling = useMemo(
    () => (answer === null || isEmpty(answer) ? NOTHING : tell(answer, { say, sayInsight, format })),
    // The question is that of the answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [answer, say, sayInsight, format, shown],
  )
  return (
    <AnswerCard
      exploring={exploring} title={term === undefined ? title : <Term name={term}>{title}</Term>} asked={asked}
      isEmpty={isEmpty} numbers={() => [...telling.numbers]} clauses={clauses} cardDeeds={cardDeeds}
    >
      {(value, deeds) => <ToldPanels telling={telling} exploring={exploring} deeds={deeds} asOf={value.asOf} />}
    </AnswerCard>
  )
}
