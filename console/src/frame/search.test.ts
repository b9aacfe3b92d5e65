import { describe, expect, it } from 'vitest'
import { fill } from '~/lib/words/dictionary'
import { names } from './names'
import { entries, whereIs } from './navigation'
import { deedNames } from './deeds'
import { searchDeeds, searchPages } from './search'

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

describe('the words of the trade find their page, also where its room is still to come', () => {
  it.each([
    ['获客', 'acquire'], ['新客礼', 'playbooks'], ['复购', 'convert'], ['沉默', 'winBack'], ['挽回', 'winBack'],
    ['短信', 'campaigns'], ['发券', 'coupons'], ['二八', 'layers'], ['埋点', 'tracking'], ['手机号', 'find'],
    ['群发', 'campaigns'], ['NPS', 'surveys'], ['勿扰', 'limits'], ['OKR', 'goals'], ['退订', 'privacy'],
  ])('%s', (asked, name) => {
    expect(searchPages(asked, say, entries)[0]?.name).toBe(name)
  })

  it('by the initials of their pinyin too', () => {
    expect(searchPages('zh', say, entries).slice(0, 2).map((hit) => hit.name)).toEqual(['convert', 'winBack'])
  })
})

describe('what somebody wants to do comes by its words', () => {
  it.each([
    ['建人群', '/segments/new'], ['jrq', '/segments/new'], ['upload', '/imports/new'], ['token', '/team/keys'],
  ])('%s', (asked, path) => {
    expect(searchDeeds(asked, (name) => deedNames.zh[name])[0]?.path).toBe(path)
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
