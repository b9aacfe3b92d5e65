import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import type { Drawing } from '~/lib/chart/drawing'
import { Plot } from '~/lib/chart/Plot'
import { useShades } from '~/lib/chart/useShades'
import { useChoices } from '~/lib/choices'
import { AroundContext } from '~/lib/figure/explained'
import { Figure } from '~/lib/figure/Figure'
import { explain } from '~/lib/figure/useKnown'
import { useFormat } from '~/lib/format/useFormat'
import { daysOf, periodOf, write, type Span } from '~/lib/period/period'
import { go, href } from '~/lib/route'
import { useKnownSchema } from '~/lib/sentence/schema'
import type { Cell } from '~/lib/table/csv'
import type { TrendAnswer } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { dayIn, plusDays } from '~/lib/period/zone'
import { useChosenSources } from '~/lib/sources'
import { TrendTable } from './answers/TrendTable'
import { useAround } from './answers/useAround'
import { useClauses } from './answers/useClauses'
import { pointKey, totalKey, useTrendNumbers } from './answers/useTrendNumbers'
import { firstDraft, trendOf, write as writeDraft, type Around } from './draft'
import { useAnswer } from './useAnswer'
import { words } from './words'

const draft = firstDraft([])

/** How many people did anything, day by day: the last 30 days, or the last 30 that have data. */
export function ActiveCard() {
  const say = useWords(words)
  const { zone, weekStart } = useChoices()
  const { events } = useKnownSchema()
  const { sources } = useChosenSources()
  const newest = events.map((kind) => kind.lastSeen).sort().at(-1)
  const span = useMemo(() => lastDays(newest, zone), [newest, zone])
  const around = useMemo(
    () => ({ period: periodOf(span, zone, new Date()), zone, weekStart, sources }),
    [span, zone, weekStart, sources],
  )
  const question = trendOf(draft, around)
  const asked = useAnswer<TrendAnswer>('trend', question)
  const address = addressOf(span, around)
  return (
    <Card
      title={say('activePeople')} note={<SpanNote span={span} />} asked={asked} shape="chart"
      deeds={<a href={href('/explore', address)}>{say('askMore')}</a>}
      empty={(answer) =>
        (answer.lines[0]?.total.people.count ?? 0) > 0 ? null : (
          <Empty title={say('nothing')} text={say('nothingKnownText')}>
            <Button href={href('/sources')}>{say('toSources')}</Button>
          </Empty>
        )
      }
    >
      {(answer) => <Line answer={answer} span={span} around={around} />}
    </Card>
  )
}

const DAYS = 30

/** Where the same is asked on a page of its own. */
function addressOf(span: Span, { sources = [] }: Around) {
  const source = sources.length === 0 ? undefined : sources.join(',')
  return { ask: 'trend', period: write(span), q: writeDraft(draft), source }
}

function lastDays(newest: string | undefined, zone: string): Span {
  const today = dayIn(new Date(), zone)
  const last = newest === undefined ? today : dayIn(new Date(newest), zone)
  if (last >= plusDays(today, -DAYS)) return { is: 'rolling', preset: '30d' }
  return { is: 'fixed', first: plusDays(last, 1 - DAYS), last }
}

function SpanNote({ span }: { span: Span }) {
  const { zone } = useChoices()
  const { first, last } = daysOf(span, zone, new Date())
  return `${first} – ${last}`
}

function Line({ answer, span, around }: { answer: TrendAnswer; span: Span; around: Around }) {
  const say = useWords(words)
  const format = useFormat()
  const sayCommon = useWords(common)
  const { zone } = useChoices()
  const question = trendOf(draft, around)
  const [tabled, setTabled] = useState(false)
  const shades = useShades(answer.starts, 'DAY', zone)
  const points = answer.lines[0]?.points ?? []
  const { first, last } = daysOf(span, zone, new Date())
  const drawing = useMemo<Drawing>(
    () => ({
      is: 'lines', points: answer.starts.map((start) => format.interval(start, 'DAY')), shades,
      lines: [{ name: say('people'), values: (answer.lines[0]?.points ?? []).map((point) => point.people.count) }],
      short: format.short, whole: format.whole, change: format.change,
      unfinished: question.scope.period.to > answer.asOf ? say('unfinished') : null,
    }),
    [answer, question.scope.period.to, format, say, shades],
  )
  const address = addressOf(span, around)
  const deeds = { open: (key: string) => go('/explore', { ...address, figure: key }), explain }
  const numbers = useTrendNumbers(question)(answer)
  const known = useAround(answer, numbers, useClauses({ ask: 'trend', draft, around }), deeds.open)
  const keyOf = (point: number) => pointKey(0, answer.starts[point] ?? '')
  return (
    <AroundContext value={known}>
      <Plot
        drawing={drawing} height={240} tabled={tabled} turn={setTabled} open={({ point }) => deeds.open(keyOf(point))}
        explain={({ point }) => deeds.explain(keyOf(point))}
        caption={{
          title: say('activePeople'), note: `${first} – ${last} · ${zone}`,
          source: `${sayCommon('product')} · ${sayCommon('asOf', { time: format.exact(answer.asOf) })}`,
        }}
        rows={() => [
          [say('period'), say('people')],
          ...points.map((point, at): Cell[] => [
            format.exact(answer.starts[at] ?? '').slice(0, 16), point.people.count,
          ]),
        ]}
        head={
          <Figure
            size="large"
            kind={{
              is: 'counted', count: answer.lines[0]?.total.people.count ?? 0, of: say('activePeople'),
              id: totalKey(0), open: () => deeds.open(totalKey(0)),
            }}
          />
        }
        twin={
          <TrendTable
            answer={answer} names={[say('people')]} start={(at) => format.interval(at, 'DAY')} deeds={deeds}
            question={question}
          />
        }
      />
    </AroundContext>
  )
}
