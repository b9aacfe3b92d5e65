import type { Drawing, Spot } from '~/lib/chart/drawing'
import type { Format } from '~/lib/format/useFormat'
import type { Counted } from '~/lib/wire'
import type { Say } from '~/lib/words/dictionary'
import type { Behind, Made } from '../answers/behind'
import type { InsightWords } from '../words'
import type { ToldWords } from './words'

/** An answer told: its numbers by key, those at the head, and the charts with the tables behind them. */
export interface Telling {
  numbers: readonly Behind[]
  heads: readonly { key: string; name: string }[]
  panels: readonly Panel[]
  /** Tables that stand by themselves, such as what scores mean. */
  tables?: readonly { title: string; table: Table }[]
}

export interface Panel {
  title: string
  height: 160 | 240 | 360
  drawing: Drawing
  /** The key of the number that stands at a spot. */
  keyOf: (spot: Spot) => string | null
  table: Table
}

/** A table of numbers, each by its key; null where there is none. */
export interface Table {
  /** What the rows are. */
  head: string
  columns: readonly string[]
  rows: readonly { name: string; cells: readonly (string | null)[]; unfinished?: boolean }[]
}

/** The words and formats of the reader. */
export interface Tongue {
  say: Say<ToldWords>
  sayInsight: Say<InsightWords>
  format: Format
}

/** No list of people stands behind it. */
export const NOBODY: Counted = { count: 0, figure: -1 }

export function counted(key: string, title: string, sentence: string, people: Counted): Behind {
  return { key, title, sentence, people }
}

interface Calculated {
  key: string
  title: string
  sentence: string
  text: string
  value: number | null
  people?: Counted
  parts?: readonly Made[]
}

export function calculated({ key, title, sentence, text, value, people = NOBODY, parts = [] }: Calculated): Behind {
  return { key, title, sentence, people, calculated: { text, value, parts: [...parts] } }
}

interface Rate {
  key: string
  title: string
  sentence: string
  above: Behind
  below: Behind
}

/** The share that one number has of another: both stand under it. */
export function rateOf({ key, title, sentence, above, below }: Rate, { format }: Tongue): Behind {
  const [part, base] = [sizeOf(above) ?? 0, sizeOf(below) ?? 0]
  return calculated({
    key, title, sentence, text: format.rate(part, base), value: base === 0 ? null : part / base, people: above.people,
    parts: [
      { name: above.title, text: textOf(above, format), key: above.key },
      { name: below.title, text: textOf(below, format), key: below.key, sign: '÷' },
    ],
  })
}

/** A number with all its digits, for files. */
export function sizeOf({ calculated: made, people }: Behind): number | null {
  return made === undefined ? people.count : (made.value ?? null)
}

/** A number as it stands in a table. */
export function textOf({ calculated: made, people }: Behind, format: Format): string {
  return made === undefined ? format.whole(people.count) : made.text
}
