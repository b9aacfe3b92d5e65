import { useMemo } from 'react'
import type { Drawing, Spot } from '~/lib/chart/drawing'
import { Plot } from '~/lib/chart/Plot'
import { percent } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'
import sentence from '~/lib/sentence/sentence.module.css'
import type { Cell } from '~/lib/table/csv'
import type { RetentionAnswer, RetentionQuestion } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { retentionOf } from '../draft'
import { ChoiceChip } from '../builder/ChoiceChip'
import css from '../insight.module.css'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Deeds } from './AnswerCard'
import { columnName } from './brackets'
import { MeanTable, type MeanCurve } from './MeanTable'
import { isOther, partName } from './naming'
import { means, shareOf } from './shares'
import { Triangle } from './Triangle'
import { useCaption } from './useCaption'
import { useClauses } from './useClauses'
import { isRunning, meanKey, partPrefix, useRetentionNumbers } from './useRetentionNumbers'

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
      {(answer, deeds) => {
        const part = answer.parts[draft.part ?? -1]
        return (
          <>
            <Curve answer={answer} exploring={exploring} question={question} deeds={deeds} />
            {answer.parts.length > 0 && <PartChoice answer={answer} exploring={exploring} />}
            <Triangle
              cohorts={part?.cohorts ?? answer.cohorts} prefix={partPrefix(part === undefined ? null : draft.part)}
              start={start} deeds={deeds} running={isRunning(answer, question)} brackets={question.brackets}
            />
          </>
        )
      }}
    </AnswerCard>
  )
}

const EVERYBODY = -1

/** Whose triangle stands under the curves. */
function PartChoice({ answer, exploring }: { answer: RetentionAnswer; exploring: Exploring }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { draft, change } = exploring
  return (
    <div className={`${sentence.sentence} ${css.table}`}>
      {weave('triangleSentence', {
        who: (
          <ChoiceChip
            label={say('triangleOf')} chosen={draft.part ?? EVERYBODY}
            choose={(part) => change({ part: part === EVERYBODY ? null : part })}
            options={[
              { value: EVERYBODY, name: say('scopePeopleAll') },
              ...answer.parts.map(({ value }, at) => ({ value: at, name: partName(value, say) ?? '' })),
            ]}
          />
        ),
      })}
    </div>
  )
}

interface Props {
  answer: RetentionAnswer
  exploring: Exploring
  question: RetentionQuestion
  deeds: Deeds
}

/** At the start everybody is there: what is drawn begins after it, so that it has the height of the chart. */
const FIRST = 1

/** The mean of all cohorts that are old enough, weighted by their size. */
function Curve({ answer, exploring, question, deeds }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const caption = useCaption(exploring)
  const running = isRunning(answer, question)
  const { brackets } = question
  const curves = useMemo<(MeanCurve & { other: boolean })[]>(() => {
    const split = answer.parts.length > 0
    const all = {
      name: split ? say('scopePeopleAll') : say('average_'), prefix: '', other: split,
      means: means(answer.cohorts, running, brackets),
    }
    const parts = answer.parts.map(({ value, cohorts }, at) => ({
      name: partName(value, say) ?? '', prefix: partPrefix(at), means: means(cohorts, running, brackets),
      other: isOther(value),
    }))
    return [...parts, all]
    // The brackets are those of the answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer, running, say])
  const drawing = useMemo<Drawing>(() => {
    const longest = Math.max(0, ...curves.map((curve) => curve.means.length))
    const points = Array.from({ length: longest }, (_, n) => columnName(brackets, n))
    return {
      is: 'lines', points: points.slice(FIRST),
      lines: curves.map(({ name, other, means: each }) => ({ name, other, values: each.slice(FIRST).map(shareOf) })),
      short: (value) => `${Math.round(value * 100)}%`, whole: percent, unfinished: null, cap: 1,
      change: (before, now) => format.points(now - before),
    }
    // The brackets are those of the answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [curves, format])
  const act = ({ series, point }: Spot) =>
    deeds.explain((curves[series]?.prefix ?? '') + meanKey(point + FIRST))
  const longest = Math.max(0, ...answer.cohorts.map((cohort) => cohort.returns.length))
  const rows = (): Cell[][] => [
    [say('cohortColumn'), ...Array.from({ length: longest }, (_, n) => columnName(brackets, n))],
    ...answer.cohorts.map((cohort): Cell[] => [
      format.exact(cohort.start).slice(0, 16), ...cohort.returns.map((counted) => counted.count),
    ]),
  ]
  return (
    <Plot
      drawing={drawing} height={240} caption={caption(say('retentionCurve'), answer.asOf)} rows={rows}
      head={<div className="quiet">{say('retentionCurve')}</div>}
      twin={<MeanTable curves={curves} columnOf={(n) => columnName(brackets, n)} />} tabled={exploring.tabled}
      turn={exploring.turn} explain={act} open={act}
    />
  )
}
