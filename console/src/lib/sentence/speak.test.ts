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
      did(['支付成功'], 3, { is: 'lastDays', days: 30 }),
      '最近 30 天做过 支付成功 至少 3 次',
      'Did 支付成功 at least 3 times in the last 30 days',
    ],
    [did(['支付成功'], 1, { is: 'ever' }), '任何时候做过 支付成功', 'Did 支付成功 at any time'],
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
      '城市 是 上海、杭州 且 排除（staff 为真）',
      '城市 is 上海, 杭州 and Leave out(staff is true)',
    ],
    [
      cheap,
      '2011-01-01 到 2011-01-31做过 支付成功（amount < 50 且 products 里有一行：sku 是 85123A） 至多 2 次',
      'Did 支付成功(amount < 50 and a line of products with sku is 85123A) at most 2 times from 2011-01-01 to 2011-01-31',
    ],
  ])('%#', (condition, zh, en) => {
    expect(speak(condition, voice('zh'))).toBe(zh)
    expect(speak(condition, voice('en'))).toBe(en)
  })
})
