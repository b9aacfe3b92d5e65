import { expect, it } from 'vitest'
import { durationOf, stretchOf } from './stretch'

it.each([
  ['PT2H', 2, 'hours'],
  ['PT48H', 2, 'days'],
  ['P7D', 7, 'days'],
  ['PT90M', 90, 'minutes'],
  ['PT1H30M', 90, 'minutes'],
  ['PT30S', 1, 'minutes'],
] as const)('%s is typed as %i %s', (duration, n, unit) => {
  expect(stretchOf(duration)).toEqual({ n, unit })
  expect(stretchOf(durationOf({ n, unit }))).toEqual({ n, unit })
})
