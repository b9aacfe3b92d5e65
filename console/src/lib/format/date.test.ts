import { describe, expect, it } from 'vitest'
import { ago, day, durationSeconds, exact, intervalName, length } from './date'

const now = new Date('2025-11-22T04:00:00Z')
const shanghai = 'Asia/Shanghai'

it('a day names its weekday, and its year when that is not this one', () => {
  expect(day(new Date('2025-11-21T04:00:00Z'), shanghai, 'zh', now)).toBe('11月21日 周五')
  expect(day(new Date('2025-11-21T04:00:00Z'), shanghai, 'en', now)).toBe('Fri 21 Nov')
  expect(day(new Date('2010-12-01T00:00:00Z'), shanghai, 'zh', now)).toBe('2010年12月1日 周三')
  expect(day(new Date('2010-12-01T00:00:00Z'), shanghai, 'en', now)).toBe('Wed 1 Dec 2010')
})

it('an instant belongs to the day of the zone', () => {
  expect(day(new Date('2025-11-20T16:00:00Z'), shanghai, 'zh', now)).toBe('11月21日 周五')
  expect(day(new Date('2025-11-20T15:59:59Z'), shanghai, 'zh', now)).toBe('11月20日 周四')
})

describe('time is relative under 24 hours', () => {
  it.each([
    ['2025-11-22T03:59:30Z', '刚刚', 'just now'],
    ['2025-11-22T03:42:00Z', '18 分钟前', '18 min ago'],
    ['2025-11-21T05:00:00Z', '23 小时前', '23 hr ago'],
    ['2025-11-21T04:00:00Z', '11月21日 12:00', '21 Nov 12:00'],
    ['2024-11-21T04:00:00Z', '2024年11月21日 12:00', '21 Nov 2024 12:00'],
  ])('%s', (instant, zh, en) => {
    expect(ago(new Date(instant), shanghai, 'zh', now)).toBe(zh)
    expect(ago(new Date(instant), shanghai, 'en', now)).toBe(en)
  })
})

it('the exact instant carries its zone', () => {
  expect(exact(new Date('2011-12-09T12:50:00Z'), 'Europe/London')).toBe('2011-12-09 12:50:00 Europe/London')
})

it('an interval is named by how time is cut', () => {
  const start = new Date('2010-12-01T00:00:00Z')
  expect(intervalName(start, 'MONTH', 'Europe/London', 'zh', now)).toBe('2010年12月')
  expect(intervalName(start, 'MONTH', 'Europe/London', 'en', now)).toBe('Dec 2010')
  expect(intervalName(start, 'WEEK', 'Europe/London', 'zh', now)).toBe('2010年12月1日起')
  expect(intervalName(start, 'HOUR', 'Europe/London', 'en', now)).toBe('1 Dec 00:00')
})

it('a length of time is told in its two largest units', () => {
  expect(length(93_784, 'zh')).toBe('1 天 2 小时')
  expect(length(93_784, 'en')).toBe('1 d 2 h')
  expect(length(45, 'en')).toBe('45 s')
  expect(durationSeconds('PT336H')).toBe(1_209_600)
  expect(durationSeconds('PT1H2M3.5S')).toBe(3723.5)
  expect(durationSeconds('P1DT2H')).toBe(93_600)
})
