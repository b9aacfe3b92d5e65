import type { Interval, LifecycleAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { calculated, counted, type Telling, type Tongue } from './telling'

interface Named {
  step: string
  interval: Interval
  /** What an interval is called: 周. */
  called: string
  /** Whether the last interval goes on. */
  running: boolean
}

const KINDS = ['returning', 'fresh', 'resurrecting', 'dormant'] as const
type Kind = (typeof KINDS)[number]
/** Which of the six colours each keeps: those who stay blue, new green, back light blue, gone red. */
const COLOURS: Readonly<Record<Kind, number>> = { returning: 0, fresh: 2, resurrecting: 4, dormant: 1 }
const TITLES = {
  returning: 'returningOf', fresh: 'freshOf', resurrecting: 'resurrectingOf', dormant: 'dormantOf',
} as const
const SENTENCES = {
  returning: 'saidReturning', fresh: 'saidFresh', resurrecting: 'saidResurrecting', dormant: 'saidDormant',
} as const

/** Who stays, who is new, who comes back, and below zero who falls silent. */
export function tellLifecycle({ value }: LifecycleAnswer, named: Named, tongue: Tongue): Telling {
  const { say, sayInsight, format } = tongue
  const { points } = value
  const names = points.map(({ start }) => format.interval(start, named.interval))
  const numbers = points.flatMap((point, at): Behind[] => {
    const words = { when: names[at] ?? '', step: named.step, interval: named.called }
    const each = KINDS.map((kind) =>
      counted(key(point.start, kind), say(TITLES[kind], words), say(SENTENCES[kind], words), point[kind]),
    )
    const net = point.fresh.count + point.resurrecting.count - point.dormant.count
    const parts = [
      { kind: 'fresh' as const, sign: '' }, { kind: 'resurrecting' as const, sign: '+ ' },
      { kind: 'dormant' as const, sign: '− ' },
    ]
    const balance = calculated({
      key: key(point.start, 'balance'), title: say('balanceOf', words), sentence: say('saidBalance'),
      text: (net > 0 ? '+' : '') + format.whole(net), value: net,
      parts: parts.map(({ kind, sign }) => ({
        name: sign + say(kind), text: format.whole(point[kind].count), key: key(point.start, kind),
      })),
    })
    return [...each, balance]
  })
  const whole = points.length - (named.running && points.length > 1 ? 2 : 1)
  const latest = points[whole]
  return {
    numbers,
    heads:
      latest === undefined
        ? []
        : ([...KINDS, 'balance'] as const).map((kind) => ({
            key: key(latest.start, kind),
            name: kind === 'returning' ? say('latest', { name: say(kind), when: names[whole] ?? '' }) : say(kind),
          })),
    panels: [
      {
        title: say('lifecycle', { interval: named.called }),
        height: 360,
        keyOf: ({ series, point }) => {
          const [kind, at] = [KINDS[series], points[point]]
          return kind === undefined || at === undefined ? null : key(at.start, kind)
        },
        drawing: {
          is: 'bars', points: names, stacked: true, short: (people) => format.short(Math.abs(people)),
          whole: format.whole, unfinished: named.running ? sayInsight('unfinished') : null,
          rows: KINDS.map((kind) => ({
            name: say(kind), colour: COLOURS[kind],
            values: points.map((point) => (kind === 'dormant' ? -point[kind].count : point[kind].count)),
          })),
        },
        table: {
          head: sayInsight('period'),
          columns: [...KINDS.map((kind) => say(kind)), say('balance')],
          rows: points.map(({ start }, at) => ({
            name: names[at] ?? '', cells: [...KINDS, 'balance' as const].map((kind) => key(start, kind)),
            unfinished: named.running && at === points.length - 1,
          })),
        },
      },
    ],
  }
}

const key = (start: string, kind: Kind | 'balance') => `${start.slice(0, 13)}-${kind}`
