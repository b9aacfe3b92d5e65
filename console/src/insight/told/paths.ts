import type { PathsAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import { calculated, counted, rateOf, type Table, type Telling, type Tongue } from './telling'

type Value = PathsAnswer['value']
type Node = Value['levels'][number]['nodes'][number]

/** Which ways people take: nodes level by level, the links between them, and where they end. */
export function tellPaths({ value }: PathsAnswer, backwards: boolean, tongue: Tongue): Telling {
  const { say, format } = tongue
  const all = waysOf({ key: 'ways', name: say('ways'), sentence: say('saidWays'), ...value }, null, tongue)
  const base = all.find((number) => number.key === 'ways')
  const nodes = value.levels.flatMap((level, at) =>
    level.nodes.flatMap((node) => nodeOf(node, at, { backwards, base, tongue })),
  )
  const links = value.links.flatMap((link, index) => {
    const ends = [nameOf(link.from, tongue), nameOf(link.to, tongue)]
    const [from = '', to = ''] = backwards ? ends.reverse() : ends
    const words = { from, to, n: link.level + 1 }
    const named = { key: `link-${index}`, name: say('linkOf', words), sentence: say('saidLink', words) }
    return waysOf({ ...named, ...link }, base ?? null, tongue)
  })
  return {
    numbers: [...all, ...nodes, ...links],
    heads: [{ key: 'ways', name: say('ways') }, { key: 'ways-people', name: say('wayPeople') }],
    panels: [
      {
        title: say(backwards ? 'waysChartBack' : 'waysChart'),
        height: 360,
        keyOf: ({ series, point }) => {
          if (series === value.levels.length) return `link-${point}`
          const node = value.levels[series]?.nodes[point]
          return node === undefined ? null : nodeKey(series, node, tongue)
        },
        drawing: {
          is: 'flow', backwards, whole: format.whole, share: (ways) => format.rate(ways, value.paths),
          words: { ended: say('ended'), begun: say('begun') },
          levels: value.levels.map((level) =>
            level.nodes.map((node) => ({
              name: nameOf(node.name, tongue), value: node.paths, ended: node.ended, other: isOther(node.name),
            })),
          ),
          links: value.links.map(({ level, from, to, paths }) => ({
            level, from: placeOf(value, level, from, tongue), to: placeOf(value, level + 1, to, tongue), value: paths,
          })),
        },
        table: tableOf(value, backwards, tongue),
      },
    ],
  }
}

function tableOf(value: Value, backwards: boolean, tongue: Tongue): Table {
  const { say } = tongue
  return {
    head: say('step'),
    columns: [say('wayCount'), say('share'), say('people'), say(backwards ? 'begun' : 'ended')],
    rows: value.levels.flatMap((level, at) => [
      ...level.nodes.map((node) => {
        const key = nodeKey(at, node, tongue)
        return {
          name: say('nodeOf', { n: at + 1, name: nameOf(node.name, tongue) }),
          cells: [key, `${key}-share`, `${key}-people`, node.ended === 0 ? null : `${key}-ended`],
        }
      }),
      ...value.links.flatMap((link, index) => {
        if (link.level !== at) return []
        const ends = [nameOf(link.from, tongue), nameOf(link.to, tongue)]
        const name = `↳ ${(backwards ? ends.reverse() : ends).join(' → ')}`
        return [{ name, cells: [`link-${index}`, `link-${index}-share`, `link-${index}-people`, null] }]
      }),
    ]),
  }
}

const nameOf = (slice: Node['name'], { sayInsight }: Tongue) => partName(slice, sayInsight) ?? ''
const nodeKey = (level: number, node: Node, tongue: Tongue) => `node-${level}.${nameOf(node.name, tongue)}`

function placeOf({ levels }: Value, level: number, slice: Node['name'], tongue: Tongue): number {
  const name = nameOf(slice, tongue)
  return levels[level]?.nodes.findIndex((node) => nameOf(node.name, tongue) === name) ?? -1
}

interface Within {
  backwards: boolean
  base: Behind | undefined
  tongue: Tongue
}

function nodeOf(node: Node, level: number, { backwards, base, tongue }: Within): Behind[] {
  const { say, format } = tongue
  const words = { n: level + 1, name: nameOf(node.name, tongue) }
  const key = nodeKey(level, node, tongue)
  const sentence = say(backwards ? 'saidNodeBack' : 'saidNode', words)
  const numbers = waysOf({ ...node, key, name: say('nodeOf', words), sentence }, base ?? null, tongue)
  if (node.ended === 0) return numbers
  const ended = calculated({
    key: `${key}-ended`, title: say('endedOf', words), sentence: say(backwards ? 'saidBegun' : 'saidEnded', words),
    text: format.whole(node.ended), value: node.ended, people: node.endedPeople,
    parts: [{ name: say('wayPeople'), text: format.whole(node.endedPeople.count), key: `${key}-ended-people` }],
  })
  const people = counted(`${key}-ended-people`, say('endedOf', words), say('saidEndedPeople'), node.endedPeople)
  return [...numbers, ended, people]
}

interface Ways {
  key: string
  name: string
  sentence: string
  paths: number
  people: Node['people']
}

/** Some ways: how many, whose, and what share of all. */
function waysOf({ key, name, sentence, paths, people }: Ways, base: Behind | null, tongue: Tongue): Behind[] {
  const { say, format } = tongue
  const who = counted(`${key}-people`, say('peopleOf', { name }), sentence, people)
  const ways = calculated({
    key, title: say('waysOf', { name }), sentence, text: format.whole(paths), value: paths, people,
    parts: [{ name: say('wayPeople'), text: format.whole(people.count), key: who.key }],
  })
  if (base === null) return [ways, who]
  const title = say('shareOf', { name })
  return [
    ways, who, rateOf({ key: `${key}-share`, title, sentence: say('saidWayShare'), above: ways, below: base }, tongue),
  ]
}
