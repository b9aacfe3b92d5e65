import { expect, it } from 'vitest'
import type { Source } from '~/lib/wire'
import { silenced } from './silence'

const now = new Date('2026-06-15T12:00:00Z')
const source = (name: string, lastEventAt: string | null, enabled = true) => ({ name, lastEventAt, enabled }) as Source

it.each([
  ['sends', '2026-06-15T11:59:00Z', true, false],
  ['quiet for just a day', '2026-06-14T12:00:00Z', true, false],
  ['quiet for longer', '2026-06-14T11:59:00Z', true, true],
  ['quiet because it is off', '2026-06-01T00:00:00Z', false, false],
  ['never sent', null, true, false],
])('%s', (name, last, enabled, silent) => {
  expect(silenced([source(name, last, enabled)], now)).toHaveLength(silent ? 1 : 0)
})

it('the latest to go silent stands first', () => {
  const all = [source('web', '2026-06-01T00:00:00Z'), source('app', '2026-06-10T00:00:00Z')]
  expect(silenced(all, now).map(({ name }) => name)).toEqual(['app', 'web'])
})
