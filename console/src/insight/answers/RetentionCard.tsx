import { useMemo } from 'react'
import type { Drawing } from '~/lib/chart/drawing'
import { Plot } from '~/lib/chart/Plot'
import { percent } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'
import type { Cell } from '~/lib/table/csv'
import type { RetentionAnswer, RetentionQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { retentionOf } from '../draft'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Deeds } from './AnswerCard'
import { MeanTable } from './MeanTable'
import { meanShares } from './shares'
import { Triangle } from './Triangle'
import { useCaption } from './useCaption'
import { useClauses } from './useClauses'
import { isRunning, meanKey, useRetentionNumbers } from './useRetentionNumbers'

/** Who comes back, cohort by cohort. */
export function RetentionCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const format = useFormat()
  const { draft, around } = exploring
  const question = retentionOf(draft, around)
  const asked = useAnswer<RetentionAnswer>('retention', question)
  const numbers = useRetentionNumbers(question)
  const clauses = useClauses(exploring)
  const start = (instant: string) => format.interval(instant, question.interval)
  return (
    <AnswerCard
      exploring={exploring} title={say('retention')} asked={asked} numbers={numbers} clauses={clauses}
      isEmpty={(answer) => answer.cohorts.every((cohort) => (cohort.returns[0]?.count ?? 0) === 0)}
    >
      {(answer, deeds) => (
        <>
          <Curve answer={answer} exploring={exploring} question={question} deeds={deeds} />
          <Triangle answer={answer} start={start} deeds={deeds} running={isRunning(answer, question)} />
        </>
      )}
    </AnswerCard>
  )
}

interface Props {
  answer: RetentionAnswer
  exploring: Exploring
  question: RetentionQuestion
  deeds: Deeds
}

/** The mean of all cohorts that are old enough, weighted by their size. */
function Curve({ answer, exploring, question, deeds }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const caption = useCaption(exploring)
  const running = isRunning(answer, question)
  const drawing = useMemo<Drawing>(() => {
    const shares = meanShares(answer.cohorts, running)
    return {
      is: 'lines', points: shares.map((_, n) => String(n)), lines: [{ name: say('average_'), values: shares }],
      short: (value) => `${Math.round(value * 100)}%`, whole: percent, unfinished: null, max: 1,
      change: (before, now) => format.points(now - before),
    }
  }, [answer, running, format, say])
  const longest = Math.max(0, ...answer.cohorts.map((cohort) => cohort.returns.length))
  const rows = (): Cell[][] => [
    [say('cohortColumn'), ...Array.from({ length: longest }, (_, n) => n)],
    ...answer.cohorts.map((cohort): Cell[] => [
      format.exact(cohort.start).slice(0, 16), ...cohort.returns.map((counted) => counted.count),
    ]),
  ]
  return (
    <Plot
      drawing={drawing} height={240} caption={caption(say('retentionCurve'), answer.asOf)} rows={rows}
      head={<div className="quiet">{say('retentionCurve')}</div>}
      twin={<MeanTable answer={answer} running={running} />} tabled={exploring.tabled} turn={exploring.turn}
      explain={({ point }) => deeds.explain(meanKey(point))}
      open={({ point }) => deeds.explain(meanKey(point))}
    />
  )
}
