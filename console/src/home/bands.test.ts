import { describe, expect, it } from 'vitest'
import { ROLES } from '~/lib/session'
import { BANDS, rows, usual } from './bands'

it.each(ROLES)('%s sees every band, once', (role) => {
  expect([...usual[role]].sort()).toEqual([...BANDS].sort())
})

it('who does what with home decides what comes first', () => {
  expect(usual.operator[0]).toBe('running')
  expect(usual.analyst[0]).toBe('health')
  expect(usual.owner[0]).toBe('figures')
})

describe('cards share a row, wide bands stand alone', () => {
  it.each([
    { bands: ['segments', 'health', 'running'], shown: [['segments', 'health', 'running']] },
    { bands: ['health', 'active', 'running'], shown: [['health'], ['active'], ['running']] },
    { bands: ['figures', 'active'], shown: [['figures'], ['active']] },
  ] as const)('$bands', ({ bands, shown }) => {
    expect(rows(bands)).toEqual(shown)
  })
})
