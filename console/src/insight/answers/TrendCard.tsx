import { useCallback, useMemo, useState } from 'react'
import { Chart } from '~/lib/chart/Chart'
import { linesOption } from '~/lib/chart/lines'
import { useFormat } from '~/lib/format/useFormat'
import { useLight } from '~/lib/theme/light'
import type { TrendAnswer, TrendPoint } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { trendOf } from '../draft'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Behind } from './AnswerCard'
import { isOther } from './naming'
import { TrendTable } from './TrendTable'
import { useLineNames } from './useLineNames'

/** How a measure moves over time. */
export function TrendCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const format = useFormat()
  const { draft, around, open } = exploring
  const question = trendOf(draft, around)
  const asked = useAnswer<TrendAnswer>('trend', question)
  const namesOf = useLineNames(question)
  const [picture, setPicture] = useState<(() => string) | null>(null)
  const ready = useCallback((give: () => string) => setPicture(() => give), [])
  const start = (instant: string) => format.interval(instant, question.interval)
  const figures = (answer: TrendAnswer): Behind[] =>
    answer.lines.flatMap((line, index) => {
      const name = namesOf(answer)[index] ?? ''
      const behind = (point: TrendPoint, title: string): Behind => ({ ...point.people, title })
      return [
        ...line.points.map((point, at) =>
          behind(point, say('pointOf', { start: start(answer.starts[at] ?? ''), line: name })),
        ),
        behind(line.total, say('totalOf', { line: name })),
      ]
    })
  const rows = (answer: TrendAnswer) => [
    [say('period'), ...namesOf(answer)],
    ...answer.starts.map((at, index) => [at, ...answer.lines.map((line) => line.points[index]?.value ?? null)]),
    [say('total'), ...answer.lines.map((line) => line.total.value ?? null)],
  ]
  return (
    <AnswerCard
      exploring={exploring} title={say('trend')} asked={asked} figures={figures} rows={rows} picture={picture}
      isEmpty={(answer) => answer.lines.every((line) => line.total.events === 0)}
    >
      {(answer) => (
        <>
          <TrendChart
            answer={answer} names={namesOf(answer)} start={start} open={open} ready={ready}
            end={around.period.to}
          />
          <TrendTable answer={answer} names={namesOf(answer)} start={start} open={open} question={question} />
        </>
      )}
    </AnswerCard>
  )
}

interface ChartProps {
  answer: TrendAnswer
  names: string[]
  start: (instant: string) => string
  end: string
  open: (figure: number) => void
  ready: (give: () => string) => void
}

function TrendChart({ answer, names, start, end, open, ready }: ChartProps) {
  const say = useWords(words)
  const format = useFormat()
  const light = useLight()
  const option = useMemo(
    () =>
      linesOption({
        points: answer.starts.map(start),
        lines: answer.lines.map((line, index) => ({
          name: names[index] ?? '',
          values: line.points.map((point) => point.value ?? null),
          other: isOther(line.value),
        })),
        light,
        short: format.short,
        whole: format.number,
        unfinished: end > answer.asOf ? say('unfinished') : null,
      }),
    [answer, names, start, end, light, format, say],
  )
  const pick = (series: number, point: number) => {
    const behind = answer.lines[series % answer.lines.length]?.points[point]?.people
    if (behind !== undefined && behind.count > 0) open(behind.figure)
  }
  return <Chart option={option} height={360} label={say('trend')} pick={pick} ready={ready} />
}
