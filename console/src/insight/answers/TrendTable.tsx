import { coloursOf, notesAt, type Note } from '~/lib/chart/lines'
import { Figure } from '~/lib/figure/Figure'
import { NONE } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'
import { Grid, type Column } from '~/lib/table/Grid'
import { useLight } from '~/lib/theme/light'
import type { TrendAnswer, TrendLine, TrendPoint, TrendQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { formWords } from '../forms/words'
import css from '../insight.module.css'
import { words } from '../words'
import type { Deeds } from './AnswerCard'
import { beforeKey, lineBefore } from './before'
import { isOther } from './naming'
import { pointKey, totalKey } from './useTrendNumbers'

interface Props {
  answer: TrendAnswer
  names: readonly string[]
  start: (instant: string) => string
  deeds: Deeds
  question: TrendQuestion
  /** What is marked on the axis of time. */
  notes?: readonly Note[]
}

interface Row {
  key: string
  name: string
  unfinished: boolean
  notes: readonly string[]
  keyOf: (line: number) => string
  pointOf: (line: TrendLine) => TrendPoint | undefined
  keyBefore: (line: number) => string
}

/** The twin of the chart: every point as a figure that opens. */
export function TrendTable({ answer, names, start, deeds, question, notes = [] }: Props) {
  const say = useWords(words)
  const sayForm = useWords(formWords)
  const light = useLight()
  const colours = coloursOf(answer.lines.map((line) => ({ other: isOther(line.value) })), light)
  const last = answer.starts.length - 1
  const rows: Row[] = [
    ...answer.starts.map((at, index) => ({
      key: at,
      name: start(at),
      unfinished: index === last && question.scope.period.to > answer.asOf,
      notes: notesAt(notes, index),
      keyOf: (line: number) => pointKey(line, at),
      keyBefore: (line: number) => beforeKey(pointKey(line, answer.compared?.starts[index] ?? '')),
      pointOf: (line: TrendLine) => line.points[index],
    })),
    {
      key: 'total', name: say('total'), unfinished: false, notes: [], keyOf: totalKey, pointOf: (line) => line.total,
      keyBefore: (line) => beforeKey(totalKey(line)),
    },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'period',
      head: say('period'),
      cell: (row) => (
        <>
          {row.name}
          {row.notes.map((note) => (
            <span key={note} className={css.noted}>
              {note}
            </span>
          ))}
          {row.unfinished && <span className={css.unfinished}>{say('unfinished')}</span>}
        </>
      ),
    },
    ...answer.lines.flatMap((line, index): Column<Row>[] => [{
      key: `line-${index}`,
      figures: true,
      head: (
        <>
          <span className={css.swatch} style={{ background: colours[index] }} />
          {names[index]}
        </>
      ),
      cell: (row) => {
        const point = row.pointOf(line)
        const people = question.series[line.series]?.measure.is === 'people'
        if (point === undefined) return NONE
        const of = `${row.name} · ${names[index] ?? ''}`
        return <Point point={point} people={people} of={of} id={row.keyOf(index)} deeds={deeds} />
      },
    }, ...columnBefore(line, index)]),
  ]
  function columnBefore(line: TrendLine, index: number): Column<Row>[] {
    const before = lineBefore(answer, line)
    if (before === null) return []
    const people = question.series[line.series]?.measure.is === 'people'
    return [
      {
        key: `before-${index}`, figures: true, head: sayForm('beforeShort'),
        cell: (row) => {
          const point = row.pointOf(before.line)
          const of = `${row.name} · ${sayForm('beforeOf', { line: names[index] ?? '' })}`
          const id = row.keyBefore(before.at)
          return point === undefined ? NONE : <Point point={point} people={people} of={of} id={id} deeds={deeds} />
        },
      },
    ]
  }
  return (
    <div className={css.table}>
      <Grid label={say('tableLabel')} columns={columns} rows={rows} keyOf={(row) => row.key} />
    </div>
  )
}

interface PointProps {
  point: TrendPoint
  people: boolean
  of: string
  id: string
  deeds: Deeds
}

function Point({ point, people, of, id, deeds }: PointProps) {
  const say = useWords(words)
  const format = useFormat()
  const open = () => deeds.open(id)
  if (people) return <Figure kind={{ is: 'counted', count: point.people.count, open, of, id }} />
  const text = format.number(point.value ?? null)
  const parts = say('timesAndPeople', { events: point.events, people: point.people.count })
  return <Figure kind={{ is: 'calculated', text, parts, of, id, ...(point.people.count > 0 ? { open } : {}) }} />
}
