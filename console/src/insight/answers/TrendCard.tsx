import { useMemo, useState } from 'react'
import type { Drawing, Spot } from '~/lib/chart/drawing'
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
import { formWords } from '../forms/words'
import css from '../insight.module.css'
import { notesOf } from '../marks/marks'
import { MarksLine } from '../marks/MarksLine'
import { useMarkNames, useMarks } from '../marks/useMarks'
import { ToldPanels } from '../told/ToldPanels'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Deeds } from './AnswerCard'
import { beforeKey, lineBefore, linesBefore } from './before'
import { isOther } from './naming'
import { TrendHeads } from './TrendHeads'
import { TrendTable } from './TrendTable'
import { useCaption } from './useCaption'
import { useClauses } from './useClauses'
import { useFormulas } from './useFormulas'
import { useLineNames } from './useLineNames'
import { pointKey, useTrendNumbers } from './useTrendNumbers'

/** How a measure moves over time. */
export function TrendCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const question = trendOf(exploring.draft, exploring.around)
  const asked = useAnswer<TrendAnswer>('trend', question)
  const numbers = useTrendNumbers(question)
  const tellFormulas = useFormulas(question)
  const clauses = useClauses(exploring)
  return (
    <AnswerCard
      exploring={exploring} title={say('trend')} asked={asked} clauses={clauses}
      numbers={(answer) => [...numbers(answer), ...tellFormulas(answer).numbers]}
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
  const sayForm = useWords(formWords)
  const format = useFormat()
  const names = useLineNames(question)(answer)
  const start = (instant: string) => format.interval(instant, question.interval)
  const caption = useCaption(exploring)
  const marks = useMarks(question.scope.period)
  const nameOf = useMarkNames()
  const notes = useMemo(() => notesOf(marks, answer.starts, nameOf), [marks, answer.starts, nameOf])
  const [marking, setMarking] = useState<Day | null>(null)
  const { drawing, keyOf } = useDrawing(answer, question, { names, notes, start })
  const tellFormulas = useFormulas(question)
  // The question is that of the answer; charts are drawn anew when what they draw is another.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const formulas = useMemo(() => tellFormulas(answer), [answer, say, format])
  const { zone, period } = exploring.around
  const at = (spot: Spot, deed: (key: string) => void) => {
    const key = keyOf(spot)
    if (key !== null) deed(key)
  }
  const then = answer.lines.flatMap((line, index) => {
    const before = lineBefore(answer, line)
    return before === null ? [] : [{ line: before.line, name: sayForm('beforeOf', { line: names[index] ?? '' }) }]
  })
  const rows = (): Cell[][] => [
    [say('period'), ...names, ...then.map(({ name }) => name)],
    ...answer.starts.map((begins, index): Cell[] => [
      format.exact(begins).slice(0, 16),
      ...[...answer.lines, ...then.map(({ line }) => line)].map((line) => line.points[index]?.value ?? null),
    ]),
    [say('total'), ...[...answer.lines, ...then.map(({ line }) => line)].map((line) => line.total.value ?? null)],
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
        open={(spot) => at(spot, deeds.open)} explain={(spot) => at(spot, deeds.explain)}
        mark={({ point }) => setMarking(dayIn(new Date(answer.starts[point] ?? period.from), zone))}
        select={(first, last) => {
          const ends = answer.starts[last + 1] ?? period.to
          const lastDay = dayIn(new Date(Date.parse(ends) - 1), zone)
          exploring.select(dayIn(new Date(answer.starts[first] ?? period.from), zone), lastDay)
        }}
      />
      <MarksLine marks={marks} period={question.scope.period} zone={zone} marking={marking} turn={setMarking} />
      {formulas.panels.length > 0 && (
        <div className={css.formulas}>
          <ToldPanels telling={formulas} exploring={exploring} deeds={deeds} asOf={answer.asOf} />
        </div>
      )}
    </>
  )
}

function title(names: readonly string[], otherwise: string): string {
  return names.length === 1 ? (names[0] ?? otherwise) : otherwise
}

/** Which number stands at a spot: of a line, or of the one before under it; what was folded has none of its own. */
function keysOf(answer: TrendAnswer, from: readonly number[][]): (spot: Spot) => string | null {
  const then = answer.lines.flatMap((line) => lineBefore(answer, line) ?? [])
  return ({ series, point }) => {
    const [line, more] = from[series] ?? []
    const [begins, began] = [answer.starts[point], answer.compared?.starts[point]]
    if (line !== undefined) return more !== undefined || begins === undefined ? null : pointKey(line, begins)
    const before = then[series - from.length]
    return before === undefined || began === undefined ? null : beforeKey(pointKey(before.at, began))
  }
}

/** The lines as they are drawn, and which lines of the answer each stands for. */
function useDrawing(
  answer: TrendAnswer, question: TrendQuestion,
  { names, notes, start }: { names: string[]; notes: readonly Note[]; start: (instant: string) => string },
): { drawing: Drawing; keyOf: (spot: Spot) => string | null } {
  const say = useWords(words)
  const sayForm = useWords(formWords)
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
    const before = linesBefore(answer, (line) =>
      called.length === 1 ? sayForm('beforeShort') : sayForm('beforeOf', { line: called[line] ?? '' }),
    )
    const drawing: Drawing = {
      is: 'lines', points: answer.starts.map(start), lines: [...lines, ...before], short: format.short,
      whole: format.number,
      unfinished: question.scope.period.to > answer.asOf ? say('unfinished') : null, change: format.change, shades,
      notes, above: before.length > 0,
    }
    return { drawing, keyOf: keysOf(answer, lines.map((line) => line.from)) }
    // The question is that of the answer; how a start is written is decided by the format.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer, format, say, shades, named, notes])
}
