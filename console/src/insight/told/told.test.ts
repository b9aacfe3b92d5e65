import { describe, expect, it } from 'vitest'
import * as dates from '~/lib/format/date'
import type { Format } from '~/lib/format/useFormat'
import * as numbers from '~/lib/format/number'
import { fill } from '~/lib/words/dictionary'
import { words as insight } from '../words'
import { binName, edgesFor } from './distribution'
import { tellFunnelTime } from './funnelTime'
import { tellFunnelTook } from './funnelTook'
import { funnelWords } from './funnelWords'
import { spanName } from './gaps'
import { tellLifecycle } from './lifecycle'
import { tellRevenue } from './revenue'
import { tellRfm } from './rfm'
import { rfmWords } from './rfmWords'
import { tellStickiness } from './stickiness'
import { textOf, type Telling, type Tongue } from './telling'
import { words } from './words'
import { worthWords } from './worthWords'

const sayIn = (texts: Readonly<Record<string, string>>) =>
  ((key: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(texts[key] ?? key, values, 'en')) as never
const format = {
  whole: (value: number) => numbers.whole(value, 'en'), short: (value: number) => numbers.short(value, 'en'),
  rate: (part: number, base: number) => numbers.rate(part, base, 'en'),
  points: (difference: number) => numbers.points(difference, 'en'),
  change: (before: number, now: number) => numbers.change(before, now, 'en'),
  number: (value: number | null) => numbers.measured(value, 'en'),
  length: (seconds: number) => dates.length(seconds, 'en'),
  interval: (start: string) => start.slice(0, 10),
} as unknown as Format
const tongue: Tongue = { say: sayIn(words.en), sayInsight: sayIn(insight.en), format }

let figure = 0
const people = (count: number) => ({ count, figure: figure++ })
const asked = { answer: 'a', asOf: '2026-03-10T12:00:00Z', partial: false }
const texts = ({ numbers: all, heads }: Telling) =>
  heads.map(({ key, name }) => {
    const number = all.find((each) => each.key === key)
    return `${name}: ${number === undefined ? 'none' : textOf(number, format)}`
  })
/** Every key of a table, a head or a spot names a number that is there. */
const loose = ({ numbers: all, heads, panels, tables = [] }: Telling) => {
  const known = new Set(all.map(({ key }) => key))
  const named = [
    ...heads.map(({ key }) => key),
    ...[...panels.map(({ table }) => table), ...tables.map(({ table }) => table)].flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells),
    ),
  ]
  return named.filter((key) => key !== null && !known.has(key))
}

describe('stickiness', () => {
  const counts = [[60, 100], [30, 40], [10, 10]].map(([exactly = 0, atLeast = 0], at) => ({
    intervals: at + 1, exactly: people(exactly), atLeast: people(atLeast),
  }))
  const telling = tellStickiness(
    { ...asked, value: { counts } } as never, { step: 'Visit', interval: 'WEEK' }, tongue,
  )

  it('adds up: sixty once, thirty twice and ten three times are 1.5 weeks each', () => {
    expect(texts(telling)).toEqual([
      'Active people: 100', 'Active weeks per person: 1.5', 'Share active in at least 2 weeks: 40.0%',
    ])
    expect(loose(telling)).toEqual([])
  })

  it('speaks of one week and of two weeks', () => {
    const names = telling.panels[0]?.table.rows.map(({ name }) => name)
    expect(names).toEqual(['1 week', '2 weeks', '3 weeks'])
    expect(telling.panels[0]?.title).toBe('In how many weeks')
  })
})

describe('lifecycle', () => {
  const point = (start: string, [fresh = 0, returning = 0, resurrecting = 0, dormant = 0]: number[]) => ({
    start, fresh: people(fresh), returning: people(returning), resurrecting: people(resurrecting),
    dormant: people(dormant),
  })
  const points = [
    point('2026-02-23', [10, 0, 0, 0]), point('2026-03-02', [5, 7, 2, 3]), point('2026-03-09', [1, 1, 0, 9]),
  ]
  const telling = tellLifecycle(
    { ...asked, value: { points, parts: [] } },
    { step: 'Visit', interval: 'WEEK', called: 'week', running: true },
    tongue,
  )

  it('is headed by the last week that is over; net is new and back, less gone', () => {
    expect(texts(telling)).toEqual([
      'Returning (2026-03-02): 7', 'New: 5', 'Resurrecting: 2', 'Dormant: 3', 'Net change: +4',
    ])
    expect(loose(telling)).toEqual([])
  })

  it('draws below zero who fell silent, and says which bar is unfinished', () => {
    const drawing = telling.panels[0]?.drawing
    expect(drawing).toMatchObject({ is: 'bars', unfinished: 'unfinished' })
    expect(drawing?.is === 'bars' && drawing.rows[3]?.values).toEqual([-0, -3, -9])
  })
})

describe('distribution and gaps', () => {
  it.each([
    [{ from: 3, to: 4 }, true, '3'], [{ from: 6, to: 11 }, true, '6–10'],
    [{ from: 100, to: null }, true, '100 or more'],
    [{ from: null, to: 1 }, true, 'under 1'], [{ from: 10, to: 20 }, false, '10–20'],
  ])('a bin %j of whole numbers %s is called %s', (bin, whole, name) => {
    expect(binName(bin, whole, tongue)).toBe(name)
  })

  it('bins fit what was measured: about a dozen round ones', () => {
    const edges = edgesFor({ least: 12, lower: 80, median: 120, upper: 200, mean: 130, most: 900 })
    expect(edges?.[0]).toBe(0)
    expect(edges?.[1]).toBe(50)
    expect(edges?.length).toBeLessThan(20)
  })

  it.each([
    [{ from: 'PT2H', to: 'PT4H' }, '2–4 h'], [{ from: 'PT0S', to: 'PT1M' }, 'up to 1 min'],
    [{ from: 'P30D', to: null }, '30 d or more'], [{ from: 'PT30M', to: 'PT1H' }, '30 min–1 h'],
  ])('%j is called %s', (span, name) => {
    expect(spanName(span, tongue)).toBe(name)
  })
})

describe('RFM', () => {
  const grade = (score: number, least: unknown, most: unknown, count: number) => ({
    score, least, most, people: people(count),
  })
  const value = {
    people: people(100),
    cells: [
      { recency: 5, frequency: 4, monetary: 3, people: people(40) },
      { recency: 5, frequency: 4, monetary: 5, people: people(2) },
    ],
    pairs: [{ recency: 5, frequency: 4, people: people(42) }, { recency: 1, frequency: 1, people: people(58) }],
    recency: [
      grade(1, '2026-01-01T00:00:00Z', '2026-02-08T12:00:00Z', 58),
      grade(5, '2026-03-07T12:00:00Z', '2026-03-10T12:00:00Z', 42),
    ],
    frequency: [grade(1, 1, 1, 58), grade(4, 6, 12, 42)],
    monetary: [grade(3, 120, 480, 98), grade(5, 12_000, 12_000, 2)],
  }
  const tell = (spent: number | null) =>
    tellRfm({ ...asked, value } as never, { step: 'Order', scores: 5, spent }, tongue, sayIn(rfmWords.en))

  it('stands with the best in the upper right, each axis saying what its scores mean', () => {
    const drawing = tell(null).panels[0]?.drawing
    if (drawing?.is !== 'cells') throw new Error('a grid')
    expect(drawing.rows.map(({ name }) => name)[0]).toBe('R 5\n0–3 days ago')
    expect(drawing.columns[3]).toBe('F 4\n6–12 times')
    expect(drawing.columns[1]).toBe('F 2\nnobody')
    expect(drawing.rows[0]?.values).toEqual([0, 0, 0, 42, 0])
    expect(drawing.rows[4]?.values).toEqual([58, 0, 0, 0, 0])
  })

  it('a cell opens its people, those of all amounts or of one', () => {
    expect(tell(null).panels[0]?.keyOf({ series: 0, point: 3 })).toBe('pair-5.4')
    expect(tell(5).panels[0]?.keyOf({ series: 0, point: 3 })).toBe('cell-5.4.5')
    expect(tell(5).panels[0]?.keyOf({ series: 4, point: 0 })).toBeNull()
    for (const telling of [tell(null), tell(5)]) expect(loose(telling)).toEqual([])
  })

  it('says what a score stands for', () => {
    const [recency, , monetary] = tell(null).tables ?? []
    expect(recency?.table.rows.map(({ name }) => name)).toEqual(['5 · 0–3 days ago', '1 · 30–68 days ago'])
    expect(monetary?.table.rows.map(({ name }) => name)).toEqual(['5 · 12K', '3 · 120–480'])
  })
})

describe('value', () => {
  const cohorts = Array.from({ length: 9 }, (_, at) => ({
    start: `2026-0${at + 1}-01T00:00:00Z`, people: people(at === 8 ? 0 : 10),
    totals: Array.from({ length: 9 - at }, () => 100),
  }))
  const value = { people: people(80), total: 800, mean: 10, gini: 0.5, top: [], lorenz: [], cohorts, parts: [] }
  const drawn = (which: 'newest' | 'oldest') => {
    const named = { step: 'Order', amount: 'total', interval: 'MONTH' as const, drawn: which }
    const drawing = tellRevenue({ ...asked, value }, named, tongue, sayIn(worthWords.en)).panels[1]?.drawing
    return drawing?.is === 'lines' ? drawing.lines.map(({ name }) => name.slice(0, 7)) : []
  }

  it('draws the newest cohorts that hold somebody, the newest first, or the oldest', () => {
    expect(drawn('newest')).toEqual(['2026-08', '2026-07', '2026-06', '2026-05', '2026-04', '2026-03'])
    expect(drawn('oldest')).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
  })
})

describe('a funnel over time', () => {
  const value = {
    starts: ['2026-02-23', '2026-03-02', '2026-03-09'],
    lines: [{ points: [[100, 50], [200, 80], [0, 0]].map((reached) => ({ reached: reached.map(people) })) }],
  }
  const named = { step: 'View', days: '14 days', interval: 'WEEK' as const, running: true }
  const telling = tellFunnelTime({ ...asked, value }, named, tongue, sayIn(funnelWords.en))

  it('is headed by the last week that is over, and has no rate where nobody entered', () => {
    expect(texts(telling)).toEqual(['Conversion (2026-03-02): 40.0%', 'Entered: 200', 'Came through: 80'])
    const drawing = telling.panels[0]?.drawing
    expect(drawing?.is === 'lines' && drawing.lines[0]?.values).toEqual([0.5, 0.4, null])
    expect(loose(telling)).toEqual([])
  })
})

describe('the time a funnel takes', () => {
  const bin = (from: string, to: string, count: number) => ({ from, to, people: people(count) })
  const took = (...counts: number[]) => ({
    mean: 'PT2H', median: 'PT1H',
    bins: counts.map((count, at) => bin(`PT${at}H`, `PT${at + 1}H`, count)),
  })
  const stage = (reached: number, time: object | null) => ({
    reached: people(reached), lost: people(0), sinceBefore: time, sinceStart: time,
  })
  const parts = [{ stages: [stage(90, null), stage(60, took(0, 40, 20, 0)), stage(10, took(10))] }]
  const telling = tellFunnelTook({ ...asked, parts } as never, tongue, sayIn(funnelWords.en))

  it('is told all the way and from step to step, without the empty bins at either end', () => {
    expect(telling.panels.map(({ title }) => title)).toEqual([
      'All the way: step 1 to step 3', 'Step 1 → step 2', 'Step 2 → step 3',
    ])
    expect(telling.panels[1]?.table.rows.map(({ name }) => name)).toEqual(['1–2 h', '2–3 h'])
    expect(loose(telling)).toEqual([])
  })

  it('the bins add up to those who reached the step', () => {
    const drawing = telling.panels[1]?.drawing
    expect(drawing?.is === 'bars' && drawing.rows[0]?.values).toEqual([40, 20])
    expect(texts(telling)).toEqual(['Median: 1 h', 'Mean: 2 h'])
  })
})
