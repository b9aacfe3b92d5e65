import { describe, expect, it } from 'vitest'
import { fill } from '~/lib/words/dictionary'
import { names } from './names'
import { entries, whereIs } from './navigation'
import { searchPages } from './search'

const say = (key: keyof typeof names.zh) => fill(names.zh[key], {}, 'zh')

describe('whatever word comes to mind, the page meant comes first', () => {
  it.each([
    ['手机号', '/people'],
    ['find', '/people'],
    ['rq', '/segments'],
    ['用户包', '/segments'],
    ['漏斗', '/explore'],
    ['retention', '/explore'],
    ['密钥', '/sources'],
    ['csv', '/imports'],
    ['时区', '/system'],
    ['审计', '/audit'],
  ])('%s', (asked, path) => {
    expect(searchPages(asked, say)[0]?.path).toBe(path)
  })
})

it('the nine entries stand in their order', () => {
  expect(entries.map((entry) => names.en[entry.name])).toEqual([
    'Home', 'Growth', 'People', 'Insights', 'Reach', 'Loyalty', 'Voice', 'Plan', 'Data & settings',
  ])
})

it('a portrait belongs to finding people', () => {
  expect(whereIs('/people/17')).toEqual({ entry: 'people', page: 'find' })
  expect(whereIs('/nowhere')).toBeNull()
})
