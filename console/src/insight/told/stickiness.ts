import type { StickinessAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { calculated, counted, rateOf, type Panel, type Telling, type Tongue } from './telling'

interface Named {
  step: string
  /** What the intervals are called: 天. */
  interval: string
}

/** People by the number of intervals in which they did it, exactly so many and at least so many. */
export function tellStickiness({ value }: StickinessAnswer, named: Named, tongue: Tongue): Telling {
  const { say, format } = tongue
  const { interval } = named
  const most = value.counts.findLastIndex(({ exactly }) => exactly.count > 0)
  const counts = value.counts.slice(0, most + 1)
  const all = counts[0]?.atLeast ?? { count: 0, figure: -1 }
  const base = counted(key(1, 'atLeast'), say('active'), say('saidAtLeast', { ...named, n: 1 }), all)
  const numbers = counts.flatMap(({ intervals: n, exactly, atLeast }): Behind[] => {
    const from = counted(
      key(n, 'atLeast'), say('atLeastOf', { n, interval }), say('saidAtLeast', { ...named, n }), atLeast,
    )
    const share = {
      key: key(n, 'share'), title: say('shareAtLeast', { n, interval }),
      sentence: say('saidShareAtLeast', { n, interval }), above: from, below: base,
    }
    return [
      counted(key(n, 'exactly'), say('exactlyOf', { n, interval }), say('saidExactly', { ...named, n }), exactly),
      from, rateOf(share, tongue),
    ]
  })
  const added = counts.reduce((sum, { intervals, exactly }) => sum + intervals * exactly.count, 0)
  const mean = calculated({
    key: 'mean', title: say('meanIntervals', { interval }), sentence: say('saidMeanIntervals', { interval }),
    text: format.number(Math.round((added / Math.max(1, all.count)) * 100) / 100), value: added / Math.max(1,
    all.count),
    people: all,
    parts: [
      { name: say('intervalsAdded', { interval }), text: format.whole(added) },
      { name: base.title, text: format.whole(all.count), key: base.key, sign: '÷' },
    ],
  })
  const names = (which: 'inExactly' | 'inAtLeast') => counts.map(({ intervals: n }) => say(which, { n, interval }))
  const table = (which: 'exactly' | 'atLeast'): Panel['table'] => ({
    head: say(which === 'exactly' ? 'sticky' : 'stickyAtLeast', { interval }),
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
      { key: key(1, 'atLeast'), name: say('active') }, { key: 'mean', name: say('meanIntervals', { interval }) },
      ...(counts.length > 1 ? [{ key: key(2, 'share'), name: say('shareAtLeast', { n: 2, interval }) }] : []),
    ],
    panels: [
      {
        title: say('sticky', { interval }), height: 240, table: table('exactly'),
        keyOf: ({ point }) => key(point + 1, 'exactly'),
        drawing: {
          is: 'bars', points: names('inExactly'), stacked: false, short: format.short, whole: format.whole, share,
          rows: [{ name: say('people'), values: counts.map(({ exactly }) => exactly.count) }],
        },
      },
      {
        title: say('stickyAtLeast', { interval }), height: 240, table: table('atLeast'),
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
