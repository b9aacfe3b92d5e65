import { expect, it } from 'vitest'

const files = import.meta.glob<string>(['../../**/*.tsx', '!../../lib/{figure,format,chart,sentence}/**'], {
  eager: true, query: '?raw', import: 'default',
})

/** A number put on the page by itself: between tags, or as what a cell of a table gives. */
const BARE = /(^|>)\s*\{format\.(whole|short|rate|number|money)\(|=> format\.(whole|short|rate|number|money)\(/

it('every number is a Figure, so that it says of which kind it is', () => {
  const bare = Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, at) => (BARE.test(line) ? [`${file}:${at + 1}`] : [])),
  )
  expect(Object.keys(files).length).toBeGreaterThan(20)
  expect(bare).toEqual([])
})

it('the rule sees what it forbids', () => {
  expect(BARE.test('      {format.whole(total)}')).toBe(true)
  expect(BARE.test('<dd>{format.rate(part, base)}</dd>')).toBe(true)
  expect(BARE.test('    cell: (row) => format.whole(row.events),')).toBe(true)
  expect(BARE.test("    kind={{ is: 'calculated', text: format.rate(part, base) }}")).toBe(false)
})
