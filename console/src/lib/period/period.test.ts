import { describe, expect, it } from 'vitest'
import { daysOf, periodOf, read, write } from './period'
import { dayIn, plusDays, plusMonths, startOf } from './zone'

const now = new Date('2025-11-21T20:00:00Z')

describe('a day starts when the clocks of the zone say so', () => {
  it.each([
    ['2025-11-22', 'Asia/Shanghai', '2025-11-21T16:00:00.000Z'],
    ['2025-03-30', 'Europe/London', '2025-03-30T00:00:00.000Z'],
    ['2025-03-31', 'Europe/London', '2025-03-30T23:00:00.000Z'],
    ['2025-10-26', 'Europe/London', '2025-10-25T23:00:00.000Z'],
    ['2025-10-27', 'Europe/London', '2025-10-27T00:00:00.000Z'],
    ['2025-09-07', 'America/Santiago', '2025-09-07T04:00:00.000Z'],
    ['2025-11-22', 'Asia/Kolkata', '2025-11-21T18:30:00.000Z'],
  ])('%s in %s', (day, zone, start) => {
    expect(startOf(day, zone).toISOString()).toBe(start)
  })
})

it('today depends on the zone', () => {
  expect(dayIn(now, 'Asia/Shanghai')).toBe('2025-11-22')
  expect(dayIn(now, 'Europe/London')).toBe('2025-11-21')
})

it('days and months are counted on the calendar', () => {
  expect(plusDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(plusMonths('2025-01-31', -2)).toBe('2024-11-01')
})

describe('a span covers whole days up to the end of today', () => {
  it.each([
    ['7d', '2025-11-16', '2025-11-22'],
    ['30d', '2025-10-24', '2025-11-22'],
    ['12m', '2024-12-01', '2025-11-22'],
    ['ytd', '2025-01-01', '2025-11-22'],
    ['2010-12-01..2011-12-31', '2010-12-01', '2011-12-31'],
  ])('%s', (text, first, last) => {
    const span = read(text)
    expect(span).not.toBeNull()
    if (span === null) return
    expect(daysOf(span, 'Asia/Shanghai', now)).toMatchObject({ first, last })
    expect(write(span)).toBe(text)
  })
})

it('the period is half-open: it ends where the day after the last begins', () => {
  expect(periodOf({ is: 'fixed', first: '2010-12-01', last: '2010-12-31' }, 'Europe/London', now)).toEqual({
    from: '2010-12-01T00:00:00.000Z',
    to: '2011-01-01T00:00:00.000Z',
  })
})

it('what is no span is none', () => {
  expect(read(null)).toBeNull()
  expect(read('8d')).toBeNull()
  expect(read('2011-12-31..2010-12-01')).toBeNull()
})
