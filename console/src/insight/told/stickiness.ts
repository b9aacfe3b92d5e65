import type { Interval, StickinessAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { calculated, counted, rateOf, type Panel, type Telling, type Tongue } from './telling'

interface Named {
  step: string
  interval: Interval
}

/** People by the number of intervals in which they did it, exactly so many and at least so many. */
export function tellStickiness({ value }: StickinessAnswer, named: Named, tongue: Tongue): Telling {
  const { say, format } = tongue
  const intervals = say(`${named.interval}s`)
  const words = (n: number) => ({ step: named.step, many: say(`${named.interval}n`, { n }) })
  const most = value.counts.findLastIndex(({ exactly }) => exactly.count > 0)
  const counts = value.counts.slice(0, most + 1)
  const all = counts[0]?.atLeast ?? { count: 0, figure: -1 }
  const base = counted(key(1, 'atLeast'), say('active'), say('saidAtLeast', words(1)), all)
  const numbers = counts.flatMap(({ intervals: n, exactly, atLeast }): Behind[] => {
    const from = counted(
      key(n, 'atLeast'), say('atLeastOf', words(n)), say('saidAtLeast', words(n)), atLeast,
    )
    const share = {
      key: key(n, 'share'), title: say('shareAtLeast', words(n)), sentence: say('saidShareAtLeast', words(n)),
      above: from, below: base,
    }
    return [
      counted(key(n, 'exactly'), say('exactlyOf', words(n)), say('saidExactly', words(n)), exactly),
      from, rateOf(share, tongue),
    ]
  })
  const added = counts.reduce((sum, { intervals, exactly }) => sum + intervals * exactly.count, 0)
  const mean = calculated({
    key: 'mean', title: say('meanIntervals', { intervals }), sentence: say('saidMeanIntervals', { intervals }),
    text: format.number(Math.round((added / Math.max(1, all.count)) * 100) / 100), value: added / Math.max(1,
    all.count),
    people: all,
    parts: [
      { name: say('intervalsAdded', { intervals }), text: format.whole(added) },
      { name: base.title, text: format.whole(all.count), key: base.key, sign: '÷' },
    ],
  })
  const names = (which: 'inExactly' | 'inAtLeast') => counts.map(({ intervals: n }) => say(which, words(n)))
  const table = (which: 'exactly' | 'atLeast'): Panel['table'] => ({
    head: say(which === 'exactly' ? 'sticky' : 'stickyAtLeast', { intervals }),
    columns: which === 'exactly' ? [say('exactly'), say('atLeast'), say('share')] : [say('atLeast'), say('share')],
    rows: names(which === 'exactly' ? 'inExactly' : 'inAtLeast').map((name, at) => ({
      name,
      cells: [...(which === 'exactly' ? [key(at + 1, 'exactly')] : []), key(at + 1, 'atLeast'), key(at + 1, 'share')],
    })),
  })
  const share = (people: number) => format.rate(people, all.count)
  return {
    numbers: [...numbers, mean],
    heads: [
      { key: key(1, 'atLeast'), name: say('active') }, { key: 'mean', name: say('meanIntervals', { intervals }) },
      ...(counts.length > 1 ? [{ key: key(2, 'share'), name: say('shareAtLeast', words(2)) }] : []),
    ],
    panels: [
      {
        title: say('sticky', { intervals }), height: 240, table: table('exactly'),
        keyOf: ({ point }) => key(point + 1, 'exactly'),
        drawing: {
          is: 'bars', points: names('inExactly'), stacked: false, short: format.short, whole: format.whole, share,
          rows: [{ name: say('people'), values: counts.map(({ exactly }) => exactly.count) }],
        },
      },
      {
        title: say('stickyAtLeast', { intervals }), height: 240, table: table('atLeast'),
        keyOf: ({ point }) => key(point + 1, 'share'),
        drawing: {
          is: 'lines', points: names('inAtLeast'), unfinished: null, max: 1,
          short: (part) => `${Math.round(part * 100)}%`, whole: (part) => format.rate(Math.round(part * all.count),
          all.count),
          lines: [
            { name: say('share'), values: counts.map(({ atLeast }) => atLeast.count / Math.max(1, all.count)) },
          ],
        },
      },
    ],
  }
}

const key = (n: number, which: 'exactly' | 'atLeast' | 'share') => `${which}-${n}`
