import type { RfmAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import type { RfmSay } from './rfmWords'
import { gradesOf, type Grade } from './grades'
import { NOBODY, counted, rateOf, type Panel, type Table, type Telling, type Tongue } from './telling'

interface Named {
  step: string
  /** How many scores there are of each kind. */
  scores: number
  /** The only monetary score that is shown; null for everybody. */
  spent: number | null
}

/** Everybody by how recently and how often, the best in the upper right; and how the three scores are cut. */
export function tellRfm(answer: RfmAnswer, named: Named, tongue: Tongue, say: RfmSay): Telling {
  const { value } = answer
  const all = counted('people', say('all'), say('saidAll', { step: named.step }), value.people)
  const grades = gradesOf(answer, tongue, say)
  const held: Behind[] = [
    ...value.pairs.map(({ recency: r, frequency: f, people }) =>
      counted(pairKey(r, f), say('pair', { r, f }), say('saidPair', { r, f }), people),
    ),
    ...value.cells.map(({ recency: r, frequency: f, monetary: m, people }) =>
      counted(cellKey(r, f, m), say('cell', { r, f, m }), say('saidCell', { r, f, m }), people),
    ),
    ...grades.map(({ behind }) => behind),
  ]
  const shares = held.map((above) =>
    rateOf(
      {
        key: `${above.key}-share`, title: say('shareOf', { name: above.title }), sentence: say('saidShare'), above,
        below: all,
      },
      tongue,
    ),
  )
  const table = (kind: Grade['kind']): { title: string; table: Table } => ({
    title: say(kind),
    table: {
      head: say('score'), columns: [say('people'), say('share')],
      rows: grades
        .filter((grade) => grade.kind === kind)
        .map(({ score, range, behind: { key } }) => ({
          name: say('scored', { n: score, range }), cells: [key, `${key}-share`],
        }))
        .reverse(),
    },
  })
  return {
    numbers: [all, ...held, ...shares],
    heads: [{ key: all.key, name: all.title }],
    panels: [gridOf({ named, grades, numbers: new Map(held.map((each) => [each.key, each])), all }, tongue, say)],
    tables: [table('recency'), table('frequency'), table('monetary')],
  }
}

const pairKey = (recency: number, frequency: number) => `pair-${recency}.${frequency}`
const cellKey = (recency: number, frequency: number, monetary: number) => `cell-${recency}.${frequency}.${monetary}`

interface Held {
  named: Named
  grades: readonly Grade[]
  numbers: ReadonlyMap<string, Behind>
  all: Behind
}

function gridOf({ named: { scores, spent }, grades, numbers, all }: Held, { format }: Tongue, say: RfmSay): Panel {
  const up = Array.from({ length: scores }, (_, at) => at + 1)
  const down = up.toReversed()
  const keyAt = (r: number, f: number) => (spent === null ? pairKey(r, f) : cellKey(r, f, spent))
  const sizeAt = (key: string) => (numbers.get(key)?.people ?? NOBODY).count
  const rangeOf = (kind: Grade['kind'], score: number) =>
    grades.find((grade) => grade.kind === kind && grade.score === score)?.range ?? say('nobody')
  const known = (key: string) => (numbers.has(key) ? key : null)
  return {
    title: spent === null ? say('grid') : say('gridOf', { n: spent }), height: 360,
    keyOf: ({ series, point }) => {
      const [r, f] = [down[series], up[point]]
      return r === undefined || f === undefined ? null : known(keyAt(r, f))
    },
    drawing: {
      is: 'cells', short: format.short, whole: format.whole,
      share: (people) => format.rate(people, all.people.count),
      columns: up.map((n) => say('column', { n, range: rangeOf('frequency', n) })),
      rows: down.map((n) => ({
        name: say('row', { n, range: rangeOf('recency', n) }), values: up.map((f) => sizeAt(keyAt(n, f))),
      })),
    },
    table: {
      head: `${say('recency')} · ${say('frequency')}`,
      columns: [say('people'), say('share'), ...(spent === null ? up.map((n) => say('spent', { n })) : [])],
      rows: down.flatMap((r) =>
        up.toReversed().flatMap((f) => {
          const key = known(keyAt(r, f))
          if (key === null) return []
          const spread = spent === null ? up.map((m) => known(cellKey(r, f, m))) : []
          return [{ name: say('pair', { r, f }), cells: [key, `${key}-share`, ...spread] }]
        }),
      ),
    },
  }
}
