import { expect, it } from 'vitest'
import { href, match, placeOf } from './route'

it('an address has a path and a query', () => {
  const place = placeOf('#/explore?ask=funnel&period=30d')
  expect(place.path).toBe('/explore')
  expect(place.query.get('ask')).toBe('funnel')
  expect(placeOf('').path).toBe('/')
})

it('a path names its parts', () => {
  expect(match('/people/:id', '/people/17')).toEqual({ id: '17' })
  expect(match('/people/:id', '/people')).toBeNull()
  expect(match('/people', '/people')).toEqual({})
})

it('a link leaves out what is not said', () => {
  expect(href('/people', { search: 'a&b', after: undefined })).toBe('#/people?search=a%26b')
})
