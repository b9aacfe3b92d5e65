import { expect, it } from 'vitest'
import terms from './terms.json'

const [text = ''] = Object.values(
  import.meta.glob<string>('../../../../docs/words.md', { eager: true, query: '?raw', import: 'default' }),
)

/** The table of words: English, Chinese, what it means in either language, what it is not called. */
const rows = (text.split('# Definitions')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
  .map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim().replaceAll(/[`*]/g, '')))

it('the console explains its words as docs/words.md does', () => {
  expect(rows.length).toBeGreaterThan(40)
  for (const [name, { row, zh, en }] of Object.entries(terms)) {
    const found = rows.find(([english]) => english === row)
    expect(found?.slice(2, 4), name).toEqual([en, zh])
  }
})

it('every word has a sentence in both languages', () => {
  for (const [english, , meaning, chinese] of rows) {
    expect(meaning, english).not.toBe('')
    expect(chinese, english).not.toBe('')
  }
})
