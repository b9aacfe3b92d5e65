import { percent } from '~/lib/format/number'
import type { FunnelTrendAnswer, Interval } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import type { FunnelSay } from './funnelWords'
import { NOBODY, counted, rateOf, type Telling, type Tongue } from './telling'

interface Named {
  /** The first step. */
  step: string
  /** The window in words. */
  days: string
  interval: Interval
  /** Whether the last interval goes on. */
  running: boolean
}

type Which = 'began' | 'came' | 'rate'
const WHICH: readonly Which[] = ['began', 'came', 'rate']
const keyAt = (line: number, start: string, which: Which) => `time-${line}-${start.slice(0, 13)}-${which}`

/** How the conversion of those who enter moves, interval by interval. */
export function tellFunnelTime({ value }: FunnelTrendAnswer, named: Named, tongue: Tongue, say: FunnelSay): Telling {
  const { sayInsight, format } = tongue
  const { starts, lines } = value
  const names = starts.map((start) => format.interval(start, named.interval))
  const ends = lines.map((line) =>
    line.points.map(({ reached }) => ({ began: reached[0] ?? NOBODY, came: reached.at(-1) ?? NOBODY })),
  )
  const called = lines.map((line) => partName(line.value, sayInsight) ?? say('rate'))
  const numbers = lines.flatMap((line, at) =>
    starts.flatMap((start, point): Behind[] => {
      const value = partName(line.value, sayInsight)
      const suffix = value === null ? '' : ` · ${value}`
      const words = { ...named, when: names[point] ?? '' }
      const { began, came } = ends[at]?.[point] ?? { began: NOBODY, came: NOBODY }
      const below = counted(keyAt(at, start, 'began'), say('beganOf', words) + suffix, say('saidBegan', words), began)
      const above = counted(keyAt(at, start, 'came'), say('cameOf', words) + suffix, say('saidCame', words), came)
      const rate = {
        key: keyAt(at, start, 'rate'), title: say('rateOf', words) + suffix, sentence: say('saidRate', words),
      }
      return [below, above, rateOf({ ...rate, above, below }, tongue)]
    }),
  )
  const whole = starts[starts.length - (named.running && starts.length > 1 ? 2 : 1)]
  const when = whole === undefined ? '' : format.interval(whole, named.interval)
  return {
    numbers,
    heads: lines.length > 1 || whole === undefined
      ? []
      : (['rate', 'began', 'came'] as const).map((which, at) => ({
          key: keyAt(0, whole, which), name: at === 0 ? say('latest', { name: say(which), when }) : say(which),
        })),
    panels: [
      {
        title: say('overTime'), height: 360,
        keyOf: ({ series, point }) => (starts[point] === undefined ? null : keyAt(series, starts[point], 'rate')),
        drawing: {
          is: 'lines', points: names, cap: 1, unfinished: named.running ? sayInsight('unfinished') : null,
          short: (share) => `${Math.round(share * 100)}%`, whole: percent,
          change: (before, now) => format.points(now - before),
          lines: lines.map((line, at) => ({
            name: called[at] ?? '', other: isOther(line.value),
            values: (ends[at] ?? []).map(({ began, came }) => (began.count === 0 ? null : came.count / began.count)),
          })),
        },
        table: {
          head: sayInsight('period'),
          columns: called.flatMap((name) =>
            WHICH.map((which) => (lines.length === 1 ? say(which) : `${name} · ${say(which)}`)),
          ),
          rows: starts.map((start, at) => ({
            name: names[at] ?? '', unfinished: named.running && at === starts.length - 1,
            cells: lines.flatMap((_, line) => WHICH.map((which) => keyAt(line, start, which))),
          })),
        },
      },
    ],
  }
}
