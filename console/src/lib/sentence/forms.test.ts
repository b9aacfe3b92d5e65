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
    segment: (id) => (id === 12 ? '重要挽留' : undefined),
  }
}

const step = (...events: string[]) => ({ events, where: { is: 'every' as const, parts: [] } })
const ever = { is: 'ever' as const }

/** Each form as it is sent, in Chinese and in English. */
const spoken: [object, string, string][] = [
  [
    { is: 'measured', step: step('Paid'), within: { is: 'lastDays', days: 30 }, unknown: false,
      measure: { is: 'sum', of: { is: 'property', name: 'total' } }, test: { is: 'atLeast', number: 500 } },
    '最近 30 天Paid的total 合计 ≥ 500', 'Total total of Paid in the last 30 days ≥ 500',
  ],
  [
    { is: 'followed', first: step('Claimed'), then: step('Ordered'), window: 'PT168H', without: step('Refunded'),
      within: ever },
    '任何时候做过Claimed，之后 7 天内又做了Ordered，其间没有做Refunded',
    'Did Claimed at any time and Ordered within 7 days, with no Refunded in between',
  ],
  [
    { is: 'notFollowed', first: step('Added'), then: step('Paid'), window: 'PT2H', within: ever },
    '任何时候做过Added，之后 2 小时内没有做Paid', 'Did Added at any time and did not do Paid within 2 hours',
  ],
  [
    { is: 'top', share: { is: 'percent', percent: 20 }, by: { is: 'trait', name: 'spend' } },
    'spend排在前 20%', 'In the top 20% by spend',
  ],
  [
    { is: 'dated', name: 'birthday', unknown: false, when: { is: 'yearly', days: 7, calendar: 'CHINESE' } },
    'birthday 的周年在未来 7 天内（农历）（birthday 未知的人不算）',
    'anniversary of birthday within the next 7 days (Chinese calendar) (people with no known birthday are left out)',
  ],
  [{ is: 'inSegment', segment: 12 }, '属于人群「重要挽留」', 'In the segment “重要挽留”'],
  [{ is: 'inSegment', segment: 13 }, '属于人群「13」', 'In the segment “13”'],
  ...(
    [
      ['atMost', 50, '少了至少 50%', 'at least 50% less'], ['less', 50, '少了 50% 以上', 'over 50% less'],
      ['atLeast', 120, '多了至少 20%', 'at least 20% more'], ['atLeast', 80, '≥ 80 %', '≥ 80 %'],
    ] as const
  ).map(([is, number, zh, en]): [object, string, string] => [
    { is: 'ownPast', step: step('Paid'), measure: { is: 'count' }, days: 90, percent: { is, number }, unknown: false },
    `最近 90 天Paid的次数，比再前 90 天${zh}`,
    `Number of Paid in the last 90 days, against the 90 days before: ${en}`,
  ]),
]

describe('forms beside a deed and a trait', () => {
  it.each(spoken)('are spoken: %o', (form, zh, en) => {
    expect(speak(form as Condition, voice('zh'))).toBe(zh)
    expect(speak(form as Condition, voice('en'))).toBe(en)
  })
})
