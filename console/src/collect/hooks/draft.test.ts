import { expect, test } from 'vitest'
import type { HookMapping } from '~/lib/wire'
import { EMPTY, draftOf, mappingOf, proofOf } from './draft'

const mapping: HookMapping = {
  list: 'orders', name: { path: 'type', constant: 'Order Told' },
  time: { path: 'paid_at', pattern: 'yyyy/MM/dd HH:mm', zone: 'Asia/Shanghai' }, id: 'number',
  identifiers: [{ path: 'customer.id', kind: 'login' }], properties: [{ path: 'total', name: null, type: null }],
  traits: [], ignore: [{ path: 'delivery:kind', equals: 'ping' }],
}

test('a mapping that is written and read again is the same', () => {
  expect(mappingOf(draftOf({ mapping, signature: null }), 'Asia/Shanghai')).toEqual(mapping)
})

test('nothing is a mapping before it says what and who', () => {
  expect(mappingOf(EMPTY, 'UTC')).toBeNull()
  expect(mappingOf({ ...EMPTY, nameConstant: 'Paid' }, 'UTC')).toBeNull()
  const identifiers = [{ path: 'id', kind: 'login' }]
  expect(mappingOf({ ...EMPTY, nameConstant: 'Paid', identifiers }, 'UTC')).not.toBeNull()
})

test('a kept secret is not sent', () => {
  const draft = draftOf({ mapping: null, signature: { header: 'X', prefix: null, encoding: 'base64', secret: null } })
  expect(proofOf(draft)).toEqual({ header: 'X', prefix: '', encoding: 'base64', secret: null })
  expect(proofOf(EMPTY)).toBeNull()
})
