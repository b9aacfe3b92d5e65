import { useMemo, useState } from 'react'
import type { Drawing } from '~/lib/chart/drawing'
import { folded } from '~/lib/chart/fold'
import type { Note } from '~/lib/chart/lines'
import { Plot } from '~/lib/chart/Plot'
import { usePlotWords } from '~/lib/chart/usePlotWords'
import { useShades } from '~/lib/chart/useShades'
import { useFormat } from '~/lib/format/useFormat'
import { dayIn, type Day } from '~/lib/period/zone'
import type { Cell } from '~/lib/table/csv'
import type { TrendAnswer, TrendQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { trendOf } from '../draft'
import { notesOf } from '../marks/marks'
import { MarksLine } from '../marks/MarksLine'
import { useMarkNames, useMarks } from '../marks/useMarks'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Deeds } from './AnswerCard'
import { isOther } from './naming'
import { TrendHeads } from './TrendHeads'
import { TrendTable } from './TrendTable'
import { useCaption } from './useCaption'
import { useClauses } from './useClauses'
import { useLineNames } from './useLineNames'
import { pointKey, useTrendNumbers } from './useTrendNumbers'

/** How a measure moves over time. */
export function TrendCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const question = trendOf(exploring.draft, exploring.around)
  const asked = useAnswer<TrendAnswer>('trend', question)
  const numbers = useTrendNumbers(question)
  const clauses = useClauses(exploring)
  return (
    <AnswerCard
      exploring={exploring} title={say('trend')} asked={asked} numbers={numbers} clauses={clauses}
      isEmpty={(answer) => answer.lines.every((line) => line.total.events === 0)}
    >
      {(answer, deeds) => <Trend answer={answer} exploring={exploring} question={question} deeds={deeds} />}
    </AnswerCard>
  )
}

interface Props {
  answer: TrendAnswer
  exploring: Exploring
  question: TrendQuestion
  deeds: Deeds
}

function Trend({ answer, exploring, question, deeds }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const names = useLineNames(question)(answer)
  const start = (instant: string) => format.interval(instant, question.interval)
  const caption = useCaption(exploring)
  const marks = useMarks(question.scope.period)
  const nameOf = useMarkNames()
  const notes = useMemo(() => notesOf(marks, answer.starts, nameOf), [marks, answer.starts, nameOf])
  const [marking, setMarking] = useState<Day | null>(null)
  const { drawing, from } = useDrawing(answer, question, { names, notes, start })
  const { zone, period } = exploring.around
  const lineOf = (series: number) => (from[series]?.length === 1 ? from[series][0] : undefined)
  const at = (series: number, point: number, deed: (key: string) => void) => {
    const line = lineOf(series)
    const begins = answer.starts[point]
    if (line !== undefined && begins !== undefined) deed(pointKey(line, begins))
  }
  const rows = (): Cell[][] => [
    [say('period'), ...names],
    ...answer.starts.map((begins, index): Cell[] => [
      format.exact(begins).slice(0, 16), ...answer.lines.map((line) => line.points[index]?.value ?? null),
    ]),
    [say('total'), ...answer.lines.map((line) => line.total.value ?? null)],
  ]
  const table = (
    <TrendTable answer={answer} names={names} start={start} deeds={deeds} question={question} notes={notes} />
  )
  return (
    <>
      <Plot
        drawing={drawing} height={360} caption={caption(title(names, say('trend')), answer.asOf)} rows={rows}
        head={<TrendHeads answer={answer} names={names} question={question} deeds={deeds} />}
        twin={table} tabled={exploring.tabled} turn={exploring.turn}
        open={({ series, point }) => at(series, point, deeds.open)}
        explain={({ series, point }) => at(series, point, deeds.explain)}
        mark={({ point }) => setMarking(dayIn(new Date(answer.starts[point] ?? period.from), zone))}
        select={(first, last) => {
          const ends = answer.starts[last + 1] ?? period.to
          const lastDay = dayIn(new Date(Date.parse(ends) - 1), zone)
          exploring.select(dayIn(new Date(answer.starts[first] ?? period.from), zone), lastDay)
        }}
      />
      <MarksLine marks={marks} period={question.scope.period} zone={zone} marking={marking} turn={setMarking} />
    </>
  )
}

function title(names: readonly string[], otherwise: string): string {
  return names.length === 1 ? (names[0] ?? otherwise) : otherwise
}

/** The lines as they are drawn, and which lines of the answer each stands for. */
function useDrawing(
  answer: TrendAnswer, question: TrendQuestion,
  { names, notes, start }: { names: string[]; notes: readonly Note[]; start: (instant: string) => string },
): { drawing: Drawing; from: number[][] } {
  const say = useWords(words)
  const others = usePlotWords()('others')
  const format = useFormat()
  const named = names.join('\n')
  const shades = useShades(answer.starts, question.interval, question.scope.zone)
  return useMemo(() => {
    const adds = question.series.every(({ measure }) => measure.is === 'count' || measure.is === 'sum')
    const called = named.split('\n')
    const lines = folded(
      answer.lines.map((line, index) => ({
        name: called[index] ?? '', values: line.points.map((point) => point.value ?? null), other: isOther(line.value),
      })),
      others,
      adds,
    )
    const drawing: Drawing = {
      is: 'lines', points: answer.starts.map(start), lines, short: format.short, whole: format.number,
      unfinished: question.scope.period.to > answer.asOf ? say('unfinished') : null, change: format.change, shades,
      notes,
    }
    return { drawing, from: lines.map((line) => line.from) }
    // The question is that of the answer; how a start is written is decided by the format.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer, format, say, shades, named, notes])
}
