import { expect, it } from 'vitest'
import text from '../../../docs/words.md?raw'
import terms from '~/lib/glossary/terms.json'
import { chapters } from './chapters'
import { readWords } from './read'

const read = readWords(text)

it('reads every chapter of docs/words.md, and has a name for each in both languages', () => {
  expect(read.map(({ title }) => title)).toEqual(Object.keys(chapters))
})

it('a word has a name and a meaning in both languages', () => {
  const segment = read.flatMap(({ words }) => words).find(({ en }) => en === 'segment')
  expect(segment).toEqual({
    en: 'segment', zh: '人群',
    meaning: {
      en: 'people who share a condition now (live), or once did (fixed)',
      zh: '现在符合同一条件的人（动态），或某一刻符合过的人（固定）',
    },
    not: '用户包, 群, cohort',
  })
})

it('every word that a page underlines stands on the page of words', () => {
  const known = read.flatMap(({ words }) => words.map(({ en }) => en))
  for (const { row } of Object.values(terms)) expect(known).toContain(row)
})
