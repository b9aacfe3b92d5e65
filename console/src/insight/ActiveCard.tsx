import { useMemo } from 'react'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { Chart } from '~/lib/chart/Chart'
import { linesOption } from '~/lib/chart/lines'
import { useChoices } from '~/lib/choices'
import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { daysOf, periodOf, write, type Span } from '~/lib/period/period'
import { go, href } from '~/lib/route'
import { useKnownSchema } from '~/lib/sentence/schema'
import { useLight } from '~/lib/theme/light'
import type { TrendAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { dayIn, plusDays } from '~/lib/period/zone'
import { firstDraft, trendOf, write as writeDraft } from './draft'
import css from './insight.module.css'
import { useAnswer } from './useAnswer'
import { words } from './words'

/** How many people did anything, day by day: the last 30 days, or the last 30 that have data. */
export function ActiveCard() {
  const say = useWords(words)
  const { zone, weekStart } = useChoices()
  const { events } = useKnownSchema()
  const newest = events.map((kind) => kind.lastSeen).sort().at(-1)
  const span = useMemo(() => lastDays(newest, zone), [newest, zone])
  const draft = firstDraft([])
  const question = trendOf(draft, { period: periodOf(span, zone, new Date()), zone, weekStart })
  const asked = useAnswer<TrendAnswer>('trend', question)
  const address = { ask: 'trend', period: write(span), q: writeDraft(draft) }
  return (
    <Card
      title={say('activePeople')} note={<SpanNote span={span} />} asked={asked}
      deeds={<a href={href('/explore', address)}>{say('askMore')}</a>}
      empty={(answer) =>
        (answer.lines[0]?.total.people.count ?? 0) > 0 ? null : (
          <Empty title={say('nothing')} text={say('nothingKnownText')} />
        )
      }
    >
      {(answer) => (
        <>
          <div className={css.heads}>
            <Figure
              size="large"
              kind={{
                is: 'counted', count: answer.lines[0]?.total.people.count ?? 0, of: say('activePeople'),
                open: () => go('/explore', { ...address, figure: String(answer.lines[0]?.total.people.figure ?? 0) }),
              }}
            />
          </div>
          <Line answer={answer} end={question.scope.period.to} />
        </>
      )}
    </Card>
  )
}

const DAYS = 30

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

function Line({ answer, end }: { answer: TrendAnswer; end: string }) {
  const say = useWords(words)
  const format = useFormat()
  const light = useLight()
  const option = useMemo(
    () =>
      linesOption({
        points: answer.starts.map((start) => format.interval(start, 'DAY')),
        lines: [
          { name: say('people'), values: (answer.lines[0]?.points ?? []).map((point) => point.people.count) },
        ],
        light,
        short: format.short,
        whole: format.whole,
        unfinished: end > answer.asOf ? say('unfinished') : null,
      }),
    [answer, end, format, light, say],
  )
  return <Chart option={option} height={240} label={say('activePeople')} />
}
