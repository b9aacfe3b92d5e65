import { expect, it } from 'vitest'
import type { Sight } from '~/lib/wire'
import { becameOf, pretty } from './sights'

it.each([
  { did: ['OPENED', 'STORED'], reason: '', became: 'stored' },
  { did: ['VIOLATED', 'STORED'], reason: '', became: 'violated' },
  { did: ['VIOLATED', 'DUPLICATE'], reason: '', became: 'duplicate' },
  { did: ['VIOLATED', 'SET_ASIDE'], reason: 'wrong_type', became: 'aside' },
] as const)('$did is $became', ({ did, reason, became }) => {
  const sight = { steps: did.map((each) => ({ did: each, details: {} })), reason } as unknown as Sight
  expect(becameOf(sight)).toBe(became)
})

it('what is no JSON stands as it came', () => {
  expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}')
  expect(pretty('{"a":1')).toBe('{"a":1')
})
