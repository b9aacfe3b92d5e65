import { expect, test } from 'vitest'
import type { Feed } from '~/lib/wire'
import { draftOf, EMPTY, wishOf } from './draft'

const feed: Feed = {
  id: 7, source: 1, name: 'Orders', address: 'jdbc:postgresql://db:5432/shop', user: 'reader',
  query: 'select 1 as id',
  growing: 'id', key: null, minutes: null, dailyAt: '03:30', enabled: true, reached: '9', running: false, next: null,
  mapping: {
    format: { is: 'jsonl', encoding: 'UTF-8', log: false }, empty: [],
    person: { column: 'm', kind: 'login', as: 'given' }, nobody: { is: 'skip' },
    event: { is: 'constant', name: 'Paid' },
    time: { column: 't', format: { is: 'iso' }, zone: 'UTC' }, properties: [], traits: [], group: null,
  },
}

test('what is kept can be decided again without its password, and nothing else is sent', () => {
  const wish = wishOf(draftOf(feed), feed.mapping, false)
  expect(wish).toMatchObject({ name: 'Orders', dailyAt: '03:30', minutes: null, password: null, enabled: false })
  expect(wish).not.toHaveProperty('reached')
})

test('nothing is decided before everything is said', () => {
  expect(wishOf(EMPTY, feed.mapping, true)).toBeNull()
  expect(wishOf(draftOf(feed), null, true)).toBeNull()
})
