import { describe, expect, it } from 'vitest'
import type { Condition } from '~/lib/wire'
import { fill } from '~/lib/words/dictionary'
import type { Language } from '~/lib/words/language'
import { speak, type Voice } from './speak'
import { words } from './words'

function voice(language: Language): Voice {
  const texts: Readonly<Record<string, string>> = words[language]
  return {
    say: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      fill(texts[key] ?? key, values, language),
    day: (instant) => instant.slice(0, 10),
    language,
  }
}

const did = (events: string[], count: number, within: Extract<Condition, { is: 'did' }>['within']): Condition => ({
  is: 'did',
  step: { events, where: { is: 'every', parts: [] } },
  times: count === 0 ? { is: 'exactly', count: 0 } : { is: 'atLeast', count },
  within,
})

const cheap: Condition = {
  is: 'did',
  step: {
    events: ['支付成功'],
    where: {
      is: 'every',
      parts: [
        { is: 'property', name: 'amount', test: { is: 'less', number: 50 }, unknown: false },
        {
          is: 'anyLine',
          list: 'products',
          line: { is: 'property', name: 'sku', test: { is: 'oneOf', values: ['85123A'] }, unknown: false },
        },
      ],
    },
  },
  times: { is: 'atMost', count: 2 },
  within: { is: 'between', from: '2011-01-01T00:00:00Z', to: '2011-02-01T00:00:00Z' },
}

describe('a condition is a sentence', () => {
  it.each<[Condition, string, string]>([
    [{ is: 'all', parts: [] }, '所有用户', 'everybody'],
    [
      did(['扫码'], 3, { is: 'lastDays', days: 30 }),
      '最近 30 天做过 扫码 至少 3 次',
      'Did 扫码 at least 3 times in the last 30 days',
    ],
    [did(['扫码'], 1, { is: 'ever' }), '任何时候做过 扫码', 'Did 扫码 at any time'],
    [
      did(['Order Completed', 'Order Cancelled'], 0, { is: 'lastDays', days: 1 }),
      '最近 1 天没有做过 Order Completed 或 Order Cancelled',
      'Did not do Order Completed or Order Cancelled in the last 1 day',
    ],
    [
      {
        is: 'all',
        parts: [
          { is: 'trait', name: '城市', test: { is: 'oneOf', values: ['上海', '杭州'] }, unknown: false },
          { is: 'not', part: { is: 'trait', name: 'staff', test: { is: 'flagged', flag: true }, unknown: false } },
        ],
      },
      '城市 是 上海或杭州（城市 未知的人不算） 且 排除（staff 为真（staff 未知的人不算））',
      '城市 is 上海 or 杭州 (people with no known 城市 are left out) and leaving out ' +
        '(staff is true (people with no known staff are left out))',
    ],
    [
      cheap,
      '2011-01-01 到 2011-01-31做过 支付成功（amount < 50 且 products 里有一行：sku 是 85123A） 至多 2 次',
      'Did 支付成功 (amount < 50 and a line of products with sku is 85123A) at most 2 times from 2011-01-01 to 2011-01-31',
    ],
  ])('%#', (condition, zh, en) => {
    expect(speak(condition, voice('zh'))).toBe(zh)
    expect(speak(condition, voice('en'))).toBe(en)
  })
})

const kind = (category: string, count: number): Condition => ({
  is: 'did',
  step: {
    events: ['Order Completed'],
    where: {
      is: 'every',
      parts: [
        {
          is: 'anyLine',
          list: 'products',
          line: { is: 'property', name: 'category', test: { is: 'oneOf', values: [category] }, unknown: false },
        },
      ],
    },
  },
  times: count === 0 ? { is: 'exactly', count } : { is: 'atLeast', count },
  within: { is: 'ever' },
})
const all = (...parts: Condition[]): Condition => ({ is: 'all', parts })
const fortnight = { is: 'lastDays', days: 14 } as const

/** The sentences of the builder's promise that a condition can carry; the guide says which ones wait. */
describe('what operators say is what a condition says', () => {
  it.each<[string, Condition, string, string]>([
    [
      '1, but for the sum',
      did(['Order Paid'], 3, { is: 'lastDays', days: 30 }),
      '最近 30 天支付过至少 3 次',
      'Paid at least 3 times in the last 30 days',
    ],
    [
      '2',
      all(did(['Signed Up'], 1, { is: 'daysAgo', days: 7 }), did(['Order Completed'], 0, { is: 'ever' })),
      '注册满 7 天 且 从没下过单',
      'Signed up at least 7 days ago and never ordered',
    ],
    [
      '9',
      { is: 'trait', name: 'city', test: { is: 'oneOf', values: ['上海', '杭州'] }, unknown: false },
      'city 是 上海或杭州（city 未知的人不算）',
      'city is 上海 or 杭州 (people with no known city are left out)',
    ],
    [
      '10, where messages are events',
      all(did(['Message Received'], 4, fortnight), did(['Message Clicked'], 0, fortnight)),
      '最近 14 天收到营销消息至少 4 次 且 最近 14 天没有点过营销消息',
      'Received a message at least 4 times in the last 14 days and clicked no message in the last 14 days',
    ],
    [
      '11',
      all(kind('绿茶', 1), kind('茶具', 0)),
      '买过「绿茶」类商品 且 从没买过「茶具」类商品',
      'Bought something in 绿茶 and never bought in 茶具',
    ],
  ])('%s', (_, condition, zh, en) => {
    expect(speak(condition, voice('zh'))).toBe(zh)
    expect(speak(condition, voice('en'))).toBe(en)
  })
})
