import { expect, it } from 'vitest'
import { nearest } from './nearest'

it.each([
  ['Oder Completed', ['Order Completed', 'Order Cancelled'], 'Order Completed'],
  ['Order Completed', ['Order Completed'], null],
  ['order completed', ['Order Completed'], 'Order Completed'],
  ['Shnaghai', ['Shanghai', 'Hangzhou'], 'Shanghai'],
  ['上海市', ['上海', '杭州'], '上海'],
  ['北京', ['上海', '杭州'], null],
  ['x', [], null],
])('%s among %j is %s', (name, known, near) => {
  expect(nearest(name, known)).toBe(near)
})
