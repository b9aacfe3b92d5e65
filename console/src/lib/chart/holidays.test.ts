import { describe, expect, it } from 'vitest'
import { plusDays } from '~/lib/period/zone'
import { HOLIDAYS, unusual } from './holidays'

const days = (first: string, n: number) => Array.from({ length: n }, (_, at) => plusDays(first, at))

describe('holidays are a row of days, and working days lost to them are weekends', () => {
  it.each(HOLIDAYS.map((holiday) => [holiday.first, holiday] as const))('%s', (_, { first, last, worked }) => {
    expect(first <= last).toBe(true)
    for (const day of worked) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
  })
})

it('the National Day of 2025 lies where it lay', () => {
  expect(unusual(days('2025-09-27', 16), 'Asia/Shanghai').map(({ from, to, is }) => [is, from, to])).toEqual([
    ['holiday', 4, 11],
    ['worked', 1, 1],
    ['worked', 14, 14],
  ])
})

it('elsewhere these days are days like others', () => {
  expect(unusual(days('2025-09-27', 16), 'Europe/London')).toEqual([])
})
