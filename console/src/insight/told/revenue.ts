import type { Interval, RevenueAnswer } from '~/lib/wire'
import { percent as written } from '~/lib/format/number'
import type { Behind } from '../answers/behind'
import { calculated, counted, type Panel, type Telling, type Tongue } from './telling'
import type { WorthSay } from './worthWords'

type Value = RevenueAnswer['value']

interface Named {
  step: string
  amount: string
  interval: Interval
  /** Which cohorts are drawn; the table holds them all. */
  drawn: 'newest' | 'oldest'
}

const COHORTS_DRAWN = 6

/** What people are worth: in all and each, how much is owed to the few, and how a cohort adds up. */
export function tellRevenue({ value }: RevenueAnswer, named: Named, tongue: Tongue, say: WorthSay): Telling {
  const shown = value.top.find(({ percent }) => percent === 20) ?? value.top[0]
  return {
    numbers: [
      ...wholeOf(value, named, tongue, say), ...topsOf(value, tongue, say), ...lorenzOf(value, say),
      ...cohortsOf(value, named, tongue, say),
    ],
    heads: [
      { key: 'buyers', name: say('buyers') }, { key: 'total', name: say('total') }, { key: 'mean', name: say('mean') },
      { key: 'gini', name: say('gini') },
      ...(shown === undefined
        ? []
        : [{ key: `top-${shown.percent}-share`, name: say('topShare', { percent: shown.percent }) }]),
    ],
    panels: [lorenz(value, say), ltv(value, named, tongue, say)],
  }
}

const round = (value: number) => Math.round(value * 100) / 100

function wholeOf(
  { people, total, mean, gini }: Value, { step, amount }: Named, { format }: Tongue, say: WorthSay,
): Behind[] {
  const buyers = counted('buyers', say('buyers'), say('saidBuyers', { step }), people)
  const below = { name: buyers.title, text: format.whole(people.count), key: buyers.key }
  const sum = { name: say('total'), text: format.number(round(total)), key: 'total' }
  return [
    buyers,
    calculated({
      key: 'total', title: say('total'), sentence: say('saidTotal', { step, amount }), text: sum.text, value: total,
      people,
      parts: [below],
    }),
    calculated({
      key: 'mean', title: say('mean'), sentence: say('saidMean'), value: mean ?? null, people,
      text: format.number(mean == null ? null : round(mean)), parts: [sum, { ...below, sign: '÷' }],
    }),
    calculated({
      key: 'gini', title: say('gini'), sentence: say('saidGini'), value: gini ?? null,
      text: format.number(gini == null ? null : round(gini)),
      parts: [below],
    }),
  ]
}

function topsOf({ top, total }: Value, { format }: Tongue, say: WorthSay): Behind[] {
  return top.flatMap(({ percent, people, total: part, share }): Behind[] => {
    const words = { percent }
    const who = counted(`top-${percent}-people`, say('topOf', words), say('saidTop', words), people)
    const below = { name: who.title, text: format.whole(people.count), key: who.key }
    const sum = calculated({
      key: `top-${percent}-total`, title: say('topTotalOf', words), sentence: say('saidTop', words), people,
      parts: [below],
      text: format.number(round(part)), value: part,
    })
    const rate = calculated({
      key: `top-${percent}-share`, title: say('topShare', words), sentence: say('saidTopShare', words), people,
      text: share == null ? '—' : written(share), value: share ?? null,
      parts: [
        { name: sum.title, text: format.number(round(part)), key: sum.key },
        { name: say('total'), text: format.number(round(total)), key: 'total', sign: '÷' },
      ],
    })
    return [who, sum, rate]
  })
}

function lorenzOf({ lorenz: points }: Value, say: WorthSay): Behind[] {
  return points.map(({ percent, share }) =>
    calculated({
      key: `rest-${percent}`, title: say('restOf', { percent }), sentence: say('saidRest', { percent }),
      text: written(share), value: share,
    }),
  )
}

function lorenz({ lorenz: points, top }: Value, say: WorthSay): Panel {
  return {
    title: say('lorenz'), height: 360, keyOf: ({ series,
    point }) => (series === 0 ? `rest-${points[point]?.percent}` : null),
    drawing: {
      is: 'lines', points: points.map(({ percent }) => `${percent}%`), unfinished: null, max: 1, above: true,
      short: (share) => `${Math.round(share * 100)}%`, whole: written,
      lines: [
        { name: say('real'), values: points.map(({ share }) => share) },
        { name: say('even'), values: points.map(({ percent }) => percent / 100), other: true },
      ],
    },
    table: {
      head: say('topHead'), columns: [say('topPeople'), say('topTotal'), say('share')],
      rows: top.map(({ percent }) => ({
        name: say('topOf', { percent }),
        cells: [`top-${percent}-people`, `top-${percent}-total`, `top-${percent}-share`],
      })),
    },
  }
}

function cohortsOf({ cohorts }: Value, { step, interval }: Named, { format }: Tongue, say: WorthSay): Behind[] {
  return cohorts.flatMap(({ start, people, totals }): Behind[] => {
    const when = format.interval(start, interval)
    const who = counted(`${start.slice(0, 13)}-people`, say('cohortOf', { when }), say('saidCohort', { when, step }),
    people)
    const base = { name: who.title, text: format.whole(people.count), key: who.key, sign: '÷' as const }
    const each = totals.map((total, n) => {
      const mean = people.count === 0 ? null : total / people.count
      return calculated({
        key: ltvKey(start, n), title: say('ltvOf', { when, n }), sentence: say('saidLtv', { n }), value: mean, people,
        text: format.number(mean === null ? null : round(mean)),
        parts: [{ name: say('broughtBy'), text: format.number(round(total)) }, base],
      })
    })
    return [who, ...each]
  })
}

const ltvKey = (start: string, n: number) => `${start.slice(0, 13)}-ltv${n}`

function ltv({ cohorts }: Value, { interval, drawn: which }: Named, { format }: Tongue, say: WorthSay): Panel {
  const known = cohorts.filter(({ people }) => people.count > 0)
  const drawn = which === 'newest' ? known.slice(-COHORTS_DRAWN).reverse() : known.slice(0, COHORTS_DRAWN)
  const longest = Math.max(0, ...known.map(({ totals }) => totals.length))
  const columns = Array.from({ length: longest }, (_, n) => n)
  const points = columns.slice(0, Math.max(0, ...drawn.map(({ totals }) => totals.length)))
  return {
    title: say('ltv'), height: 360,
    keyOf: ({ series, point }) => {
      const cohort = drawn[series]
      return cohort === undefined ? null : ltvKey(cohort.start, point)
    },
    drawing: {
      is: 'lines', points: points.map(String), unfinished: null, short: format.short, above: true,
      whole: (value) => format.number(round(value)), change: format.change,
      lines: drawn.map(({ start, people, totals }) => ({
        name: format.interval(start, interval),
        values: points.map((n) => (totals[n] === undefined ? null : totals[n] / people.count)),
      })),
    },
    table: {
      head: say('cohort'), columns: [say('topPeople'), ...columns.map(String)],
      rows: known.map(({ start, totals }) => ({
        name: format.interval(start, interval),
        cells: [`${start.slice(0, 13)}-people`, ...columns.map((n) => (n < totals.length ? ltvKey(start, n) : null))],
      })),
    },
  }
}
