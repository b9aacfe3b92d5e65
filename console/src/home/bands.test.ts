import { describe, expect, it } from 'vitest'
import { ROLES } from '~/lib/session'
import { BANDS, rows, usual } from './bands'

it.each(ROLES)('%s sees every band, once', (role) => {
  expect([...usual[role]].sort()).toEqual([...BANDS].sort())
})

it('who does what with home decides what comes first', () => {
  expect(usual.operator[1]).toBe('running')
  expect(usual.analyst[1]).toBe('health')
  expect(usual.owner[1]).toBe('figures')
  for (const role of ROLES) expect(usual[role][0]).toBe('first')
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
