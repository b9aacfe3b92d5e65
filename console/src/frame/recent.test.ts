import { expect, it } from 'vitest'
import { after } from './recent'

it('each place stands once, the newest first, and not without end', () => {
  expect(after(['/a', '/b'], '/b')).toEqual(['/b', '/a'])
  expect(after([], '/a')).toEqual(['/a'])
  const long = ['/1', '/2', '/3', '/4', '/5', '/6', '/7', '/8'].reduce<string[]>((list, path) => after(list, path), [])
  expect(long).toEqual(['/8', '/7', '/6', '/5', '/4', '/3', '/2'])
})
