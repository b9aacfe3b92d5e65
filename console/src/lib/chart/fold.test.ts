import { expect, it } from 'vitest'
import { folded } from './fold'

const line = (name: string, ...values: (number | null)[]) => ({ name, values })
const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => line(name, index, null))

it('six lines stay as they are', () => {
  expect(folded(seven.slice(0, 6), 'others', true).map((each) => each.name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

it('the seventh and the others of the answer become one line that adds up', () => {
  const lines = [...seven, line('h', 10, 2), { ...line('3 other values', 100, 1), other: true }]
  expect(folded(lines, 'others', true)[6]).toEqual({
    name: 'others', values: [116, 3], other: true, from: [6, 7, 8],
  })
})

it('people are not added up, for one may be in two lines', () => {
  const drawn = folded([...seven, line('h', 10)], 'others', false)
  expect(drawn).toHaveLength(8)
  expect(drawn.slice(6).map((each) => [each.name, each.other, each.from])).toEqual([
    ['others', true, [6]],
    ['others', true, [7]],
  ])
})
