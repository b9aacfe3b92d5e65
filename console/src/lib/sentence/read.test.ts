import { describe, expect, it } from 'vitest'
import { day } from '~/lib/format/date'
import type { Condition, Field, Schema, Test, Where, Within } from '~/lib/wire'
import { fill } from '~/lib/words/dictionary'
import type { Language } from '~/lib/words/language'
import { plain } from './plain'
import { read, type Reader } from './read'
import { speak, type Voice } from './speak'
import { words } from './words'

const zone = 'Asia/Shanghai'
const now = new Date('2026-06-15T04:00:00Z')

const text = (name: string): Field => ({ name, type: 'TEXT', fields: [] })
const kind = (name: string, properties = [text('coupon')]) => ({
  name, properties, activity: true, count: 9, lastSeen: now.toISOString(), unlisted: 0,
})
const products: Field = { name: 'products', type: 'LINES', fields: [text('category'), text('sku')] }
const bought: Field[] = [text('coupon'), text('amount'), products]
const schema: Schema = {
  events: [
    kind('Order Completed', bought), kind('支付成功', bought), kind('Signed Up'), kind('Message Received'),
    kind('Message Clicked'), kind('扫码'), kind('Product Viewed', bought),
  ],
  traits: ['city', 'staff', '会员等级', 'Last Visit', 'renewal'].map(text),
}
const segments = [{ id: 7, name: '重要挽留' }, { id: 8, name: 'Staff and test' }]
const reader = (language: Language, changes: Partial<Reader> = {}): Reader =>
  ({ language, schema, zone, year: 2026, segments, ...changes })

function voice(language: Language): Voice {
  const texts: Readonly<Record<string, string>> = words[language]
  return {
    say: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      fill(texts[key] ?? key, values, language),
    day: (instant) => day(new Date(instant), zone, language, now),
    language,
    segment: (id) => segments.find((each) => each.id === id)?.name,
  }
}

const every: Where = { is: 'every', parts: [] }
const did = (event: string, count: number, within: Within, where: Where = every): Condition => ({
  is: 'did', step: { events: [event], where }, within,
  times: count === 0 ? { is: 'exactly', count } : { is: 'atLeast', count },
})
const ofKind = (category: string): Where => ({
  is: 'every',
  parts: [
    {
      is: 'anyLine', list: 'products',
      line: { is: 'property', name: 'category', test: { is: 'oneOf', values: [category] }, unknown: false },
    },
  ],
})
const ever = { is: 'ever' } as const
const last = (days: number) => ({ is: 'lastDays', days }) as const
const all = (...parts: Condition[]): Condition => ({ is: 'all', parts })
const city = (...values: string[]): Condition =>
  ({ is: 'trait', name: 'city', test: { is: 'oneOf', values }, unknown: false })

/** The whole text as one condition; null when a piece of it is not understood. */
function understood(said: string, language: Language): Condition | null {
  const { condition, pieces } = read(said, reader(language))
  return condition !== null && pieces.every((piece) => piece.is === 'read') ? plain(condition) : null
}

describe('what operators write is understood as they mean it', () => {
  it.each<[string, string, Condition]>([
    ['1', '最近 30 天支付过至少 3 次', did('支付成功', 3, last(30))],
    ['1', 'Paid at least 3 times in the last 30 days', did('支付成功', 3, last(30))],
    [
      '2', '注册满 7 天,还没有下过单',
      all(did('Signed Up', 1, { is: 'daysAgo', days: 7 }), did('Order Completed', 0, ever)),
    ],
    [
      '2', 'Signed up at least 7 days ago and has never ordered',
      all(did('Signed Up', 1, { is: 'daysAgo', days: 7 }), did('Order Completed', 0, ever)),
    ],
    ['9', '城市是上海或杭州(城市未知的人不算)', city('上海', '杭州')],
    ['9', 'City is Shanghai or Hangzhou (people with no known city are left out)', city('Shanghai', 'Hangzhou')],
    [
      '10', '最近 14 天收到营销消息至少 4 条,一条也没有点过',
      all(did('Message Received', 4, last(14)), did('Message Clicked', 0, last(14))),
    ],
    [
      '10', 'Received 4 or more marketing messages in the last 14 days and clicked none',
      all(did('Message Received', 4, last(14)), did('Message Clicked', 0, last(14))),
    ],
    [
      '11', '买过「绿茶」类商品,从没买过「茶具」类',
      all(did('Order Completed', 1, ever, ofKind('绿茶')), did('Order Completed', 0, ever, ofKind('茶具'))),
    ],
    [
      '11', 'Bought something in Green tea, never in Teaware',
      all(did('Order Completed', 1, ever, ofKind('Green tea')), did('Order Completed', 0, ever, ofKind('Teaware'))),
    ],
    ['by its raw name', 'did order completed at least 2 times', did('Order Completed', 2, ever)],
    ['within another language', 'Did 扫码 at least 3 times in the last 30 days', did('扫码', 3, last(30))],
  ])('%s: %s', (_, said, condition) => {
    for (const language of ['zh', 'en'] as const) expect(understood(said, language)).toEqual(plain(condition))
  })
})

describe('what does not match is said, never guessed', () => {
  it.each<[string, string, object]>([
    ['a name that nothing goes by', '做过 扫玛', { is: 'name', what: 'event', name: '扫玛', near: ['扫码'] }],
    ['a trait that nothing goes by', 'citty is Paris', { is: 'name', what: 'trait', name: 'citty', near: ['city'] }],
    [
      'a property that nothing goes by', 'Did Signed Up (cupon is A)',
      { is: 'name', what: 'property', name: 'cupon', near: ['coupon'] },
    ],
    ['a day that nothing goes by', '生日在未来 7 天内', { is: 'name', what: 'trait', name: '生日', near: [] }],
    ['words that say nothing known', '心情很好', { is: 'form' }],
    ['a sum', '最近 30 天支付过至少 3 次满 500 元', { is: 'form' }],
  ])('%s', (_, said, flaw) => {
    const { pieces, condition } = read(said, reader('zh'))
    expect(condition).toBeNull()
    expect(pieces).toMatchObject([{ is: 'flawed', text: said, flaw }])
  })

  it('what stands beside it is kept', () => {
    const { pieces, condition } = read('注册满 7 天，生日在未来 7 天内 且 city 是 上海', reader('zh'))
    expect(condition).toEqual(all(did('Signed Up', 1, { is: 'daysAgo', days: 7 }), city('上海')))
    expect(pieces.map((piece) => `${piece.is}:${piece.text.trim()}`)).toEqual([
      'read:注册满 7 天', 'joint:，', 'flawed:生日在未来 7 天内', 'joint:且', 'read:city 是 上海',
    ])
  })

  it('"and" beside "or" needs brackets', () => {
    const { pieces } = read('city 是 上海 且 下过单 或 支付过', reader('zh'))
    expect(pieces.map((piece) => piece.is)).toEqual(['read', 'joint', 'flawed'])
    expect(read('city 是 上海 且 （下过单 或 支付过）', reader('zh')).condition).toEqual(
      all(city('上海'), { is: 'any', parts: [did('Order Completed', 1, ever), did('支付成功', 1, ever)] }),
    )
  })

  it('words that several events go by ask which is meant', () => {
    const twice = { ...schema, events: [...schema.events, kind('Order Paid')] }
    const { condition, pieces } = read('支付过', reader('zh', { schema: twice }))
    expect(condition).toBeNull()
    const choices = [{ event: 'Order Paid' }, { event: '支付成功' }]
    expect(pieces).toMatchObject([{ flaw: { is: 'several', choices } }])
  })
})

describe('the forms that say more than a deed are read as they are spoken', () => {
  const step = (event: string) => ({ events: [event], where: every })
  const total = { is: 'sum', of: { is: 'property', name: 'amount' } } as const
  const sku = { is: 'line', list: 'products', field: 'sku' } as const
  const seen = { step: step('Product Viewed'), within: last(7), value: sku }
  it.each<[string, Condition]>([
    ['a first time', { is: 'first', step: step('Signed Up'), within: last(7) }],
    [
      'a sum', {
        is: 'measured', step: step('Order Completed'), within: last(30), measure: total, unknown: false,
        test: { is: 'atLeast', number: 500 } as never,
      },
    ],
    [
      'one deed after another, with none between', {
        is: 'followed', first: step('扫码'), then: step('Order Completed'), window: 'PT168H', within: ever,
        without: step('Message Clicked'),
      },
    ],
    [
      'a deed without the next', {
        is: 'notFollowed', first: step('Product Viewed'), then: step('支付成功'), window: 'PT2H', within: last(30),
      },
    ],
    [
      'one value held', {
        is: 'sameValue',
        parts: [
          { ...seen, times: { is: 'atLeast', count: 3 } },
          { ...seen, step: step('Order Completed'), within: ever, times: { is: 'exactly', count: 0 } },
        ],
      },
    ],
    [
      'one’s own past', {
        is: 'ownPast', step: step('Order Completed'), measure: total, days: 90, unknown: false,
        percent: { is: 'atMost', number: 50 } as never,
      },
    ],
    [
      'a rank by deeds', {
        is: 'top', by: { is: 'deeds', step: step('Order Completed'), within: last(365), measure: total },
        share: { is: 'percent', percent: 20 },
      },
    ],
    ['a rank by a trait', { is: 'top', by: { is: 'trait', name: '会员等级' }, share: { is: 'people', count: 100 } }],
    [
      'an anniversary', {
        is: 'dated', name: 'renewal', when: { is: 'yearly', days: 7, calendar: 'CHINESE' }, unknown: false,
      },
    ],
    ['a day to come', { is: 'dated', name: 'renewal', when: { is: 'inNextDays', days: 3 }, unknown: true }],
    ['a segment', { is: 'inSegment', segment: 7 }],
    [
      'segments side by side',
      all({ is: 'inSegment', segment: 7 }, { is: 'not', part: { is: 'inSegment', segment: 8 } }),
    ],
  ])('%s', (_, condition) => {
    for (const language of ['zh', 'en'] as const) {
      const said = speak(condition, voice(language))
      expect(understood(said, language), said).toEqual(condition)
    }
  })
})

/*
 * Goal: every sentence the builder writes is read back as the same condition, in both languages.
 * Method: conditions invented from a seed, of every shape the builder can draw, with values that look like sentences.
 */
describe('what is written is read back the same', () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed)
  it.each(seeds)('seed %i', (seed) => {
    const condition = invented(seed)
    for (const language of ['zh', 'en'] as const) {
      const said = speak(condition, voice(language))
      expect(understood(said, language), said).toEqual(plain(condition))
    }
  })
})

function invented(seed: number): Condition {
  const next = dice(seed)
  const below = (n: number) => Math.floor(next() * n)
  const pick = <T,>(from: readonly T[]): T => from[below(from.length)] as T
  const some = <T,>(make: () => T, most: number) => Array.from({ length: 1 + below(most) }, make)
  const values = () => some(() => pick(VALUES), 3)
  const test = (): Test =>
    pick<() => Test>([
      () => ({ is: pick(['oneOf', 'noneOf'] as const), values: values() }),
      () => ({ is: pick(['contains', 'startsWith'] as const), text: pick(VALUES) }),
      () => ({ is: pick(['atLeast', 'atMost', 'greater', 'less'] as const), number: pick([0, 3, -2.5, 12_000]) }),
      () => ({ is: 'flagged', flag: below(2) === 0 }),
      () => ({ is: pick(['before', 'after'] as const), instant: pick(DAYS) }),
      () => ({ is: 'isSet' }),
    ])()
  const property = (name: string): Where => ({ is: 'property', name, test: test(), unknown: below(4) === 0 })
  const where = (): Where => ({
    is: pick(['every', 'some'] as const),
    parts: some<Where>(
      () =>
        below(3) > 0
          ? property(pick(['coupon', 'amount']))
          : {
              is: 'anyLine', list: 'products',
              line: { is: pick(['every', 'some'] as const), parts: some(() => property(pick(['category', 'sku'])), 2) },
            },
      2,
    ),
  })
  const within = (): Within =>
    pick<Within>([
      ever, last(1), last(1 + below(2000)), { is: 'daysAgo', days: 7 },
      { is: 'between', from: DAYS[0] ?? '', to: DAYS[1] ?? '' },
    ])
  const line = (): Condition => {
    if (below(3) === 0)
      return { is: 'trait', name: pick(schema.traits).name, test: test(), unknown: below(4) === 0 }
    const events = pick([['支付成功'], ['Order Completed'], ['扫码'], ['Signed Up'], ['支付成功', 'Product Viewed'], []])
    const shop = !events.includes('扫码') && !events.includes('Signed Up')
    const asked = shop && below(3) === 0 ? pick([where(), ofKind(pick(VALUES))]) : every
    const is = pick(['atLeast', 'exactly', 'atMost'] as const)
    const count = below(5) + (is === 'atLeast' ? 1 : 0)
    return { is: 'did', step: { events, where: asked }, times: { is, count }, within: within() }
  }
  const group = (): Condition => ({ is: pick(['all', 'any'] as const), parts: some(line, 3) })
  const lines = some(() => (below(4) === 0 ? group() : line()), 3)
  const out = some(line, 2)
  const kept: Condition = { is: pick(['all', 'any'] as const), parts: lines }
  if (below(3) > 0) return kept
  const left: Condition = { is: 'not', part: out.length === 1 ? line() : { is: 'any', parts: out } }
  return all(...(kept.is === 'all' ? lines : [kept]), left)
}

const VALUES = [
  '上海', 'Green tea', '绿茶', '85123A', 'A or B', 'in the last 3 days', '甲、乙', '或', '（空）', '「引」', 'say “hi”', 'v5.2.0',
  '茶 且 咖啡', 'O’Neil', '2026-01-01', '至少 3 次',
]
const DAYS = ['2025-12-31T16:00:00.000Z', '2026-03-07T16:00:00.000Z', '2024-02-28T16:00:00.000Z']

/** Mulberry32, by Tommy Ettinger. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
