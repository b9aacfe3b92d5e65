import { describe, expect, it } from 'vitest'
import { PLACE, fill, type Dictionary } from './dictionary'
import noticesEn from './notices.en.json'
import noticesZh from './notices.zh.json'
import problemsEn from './problems.en.json'
import problemsZh from './problems.zh.json'

const modules = import.meta.glob<Record<string, unknown>>('../../**/{words,names,common,roles}.ts', { eager: true })

const dictionaries = Object.entries(modules).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter((each): each is Dictionary<Record<string, string>> => typeof each === 'object' && each !== null)
    .map((each) => ({ file, zh: each.zh, en: each.en })),
)

const places = (text: string) => [...new Set([...text.matchAll(PLACE)].map((place) => place[1]))].sort()

describe('both languages say the same', () => {
  const all = [
    ...dictionaries,
    { file: 'problems', zh: problemsZh, en: problemsEn },
    { file: 'notices', zh: noticesZh, en: noticesEn },
  ]
  it.each(all)('$file', ({ zh, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    const chinese: Record<string, string> = zh
    const english: Record<string, string> = en
    for (const [key, text] of Object.entries(chinese)) {
      expect(places(english[key] ?? ''), key).toEqual(places(text))
    }
  })
})

it('a place is filled, and a word follows its number', () => {
  expect(fill('{n} {n:person|people}', { n: 1 }, 'en')).toBe('1 person')
  expect(fill('{n} {n:person|people}', { n: 12_408 }, 'en')).toBe('12,408 people')
  expect(fill('{n} 位用户', { n: 12_408 }, 'zh')).toBe('12,408 位用户')
})
