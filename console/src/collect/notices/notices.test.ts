import { expect, it } from 'vitest'
import type { Cause } from '~/lib/wire'
import { changeOf, versionsOf } from './notices'

it.each([
  { seen: 8, usual: 100, said: '−92%' },
  { seen: 0, usual: 80, said: '−100%' },
  { seen: 300, usual: 100, said: '+200%' },
  { seen: 45, usual: 0, said: '+45' },
])('$seen where $usual are usual is $said', ({ seen, usual, said }) => {
  expect(changeOf({ seen, usual })).toBe(said)
})

it('causes stand by version, the most first, since the earliest of each', () => {
  const cause = (version: string, count: number, firstAt: string): Cause => ({
    version, count, firstAt, lastAt: firstAt, waiting: count, event: 'Paid', reason: 'wrong_type',
    property: 'revenue', given: 'text', setAside: true,
  })
  const found = versionsOf([
    cause('5.1.0', 3, '2026-03-02T02:00:00Z'), cause('5.2.0', 9, '2026-03-02T03:00:00Z'),
    cause('5.2.0', 1, '2026-03-02T01:00:00Z'),
  ])
  expect(found.map(({ version, count, first }) => [version, count, first])).toEqual([
    ['5.2.0', 10, '2026-03-02T01:00:00Z'],
    ['5.1.0', 3, '2026-03-02T02:00:00Z'],
  ])
})
