import { expect, it } from 'vitest'
import { parted } from './parted'

it.each([
  { text: '{"n":"¥12"}', other: '{"n":12}', parts: ['{"n":', '"¥12"', '}'] },
  { text: '{"n":12}', other: '{"n":"¥12"}', parts: ['{"n":', '12', '}'] },
  { text: 'same', other: 'same', parts: ['same', '', ''] },
  { text: 'aa', other: 'aaa', parts: ['aa', '', ''] },
])('$text beside $other', ({ text, other, parts }) => {
  expect(parted(text, other)).toEqual(parts)
})

it('what stands long before the change is cut', () => {
  const [before] = parted(`${'x'.repeat(200)}1`, `${'x'.repeat(200)}2`)
  expect(before).toBe(`…${'x'.repeat(60)}`)
})
