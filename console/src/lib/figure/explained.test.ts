import { expect, it } from 'vitest'
import { compared, find, know, type Explained } from './explained'

const number = (id: string, clauses: Explained['clauses']): Explained => ({
  id, kind: 'counted', of: id, text: '1', clauses, parts: [],
})

it('two numbers side by side: the line that differs is the reason', () => {
  const one = number('a', [{ head: 'Period', text: '1–7 Nov' }, { head: 'Zone', text: 'Asia/Shanghai' }])
  const other = number('b', [{ head: 'Period', text: '8–14 Nov' }, { head: 'Zone', text: 'Asia/Shanghai' }])
  expect(compared(one, other)).toEqual([
    { head: 'Period', texts: ['1–7 Nov', '8–14 Nov'], same: false },
    { head: 'Zone', texts: ['Asia/Shanghai', 'Asia/Shanghai'], same: true },
  ])
})

it('a clause that only one of them has is a difference', () => {
  const one = number('a', [{ head: 'Only these people', text: 'city is 上海' }])
  expect(compared(one, number('b', []))).toEqual([
    { head: 'Only these people', texts: ['city is 上海', ''], same: false },
  ])
})

it('a number is found while it is on the page', () => {
  const shown = number('a', [])
  const leave = know((id) => (id === 'a' ? shown : null))
  expect(find('a')).toBe(shown)
  expect(find('b')).toBeNull()
  leave()
  expect(find('a')).toBeNull()
})
