import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { coloursOf } from './lines'
import { looks } from './theme'
import { tip } from './tip'

export interface FlowNode {
  name: string
  value: number
  /** Where the flow ends here: of the value, how much has no further step. */
  ended: number
  /** All that is not named: grey. */
  other?: boolean
}

export interface FlowLink {
  /** The level of where it comes from; it leads to the next. */
  level: number
  /** The places of both ends within their levels. */
  from: number
  to: number
  value: number
}

/** Ways from level to level. The last level stands left when the ways are told backwards. */
export interface Flow {
  levels: readonly (readonly FlowNode[])[]
  links: readonly FlowLink[]
  backwards: boolean
  light: Light
  /** How many pixels wide a level is with the names beside it. */
  room: number
  whole: (value: number) => string
  /** What a value is of all ways. */
  share: (value: number) => string
  words: { ended: string; begun: string }
}

/** Narrower than this a level does not become: then the chart is wider than its place. */
export const LEVEL_PIXELS = 76
const NODE_PIXELS = 14
const LABEL_GAP = 6
/** From here on there is room for the share behind a name. */
const SHARE_FROM_PIXELS = 150

/** A Sankey: a name keeps its colour through all levels, and what ends at a node leaves it bare. */
export function flowOption(drawing: Flow): EChartsCoreOption {
  const { levels, links, light, backwards, room } = drawing
  const written = Math.max(24, room - NODE_PIXELS - 2 * LABEL_GAP)
  const look = looks[light]
  const colourOf = coloursByName(levels, light)
  const key = (level: number, at: number) => `${level}.${at}`
  const depth = (level: number) => (backwards ? levels.length - 1 - level : level)
  return {
    tooltip: { trigger: 'item', formatter: (at: Pointed) => boxOf(drawing, at, colourOf) },
    series: [
      {
        type: 'sankey', left: 4, right: written + LABEL_GAP, top: 12, bottom: 12, nodeWidth: NODE_PIXELS, nodeGap: 22,
        nodeAlign: 'left', layoutIterations: 0, draggable: false,
        emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.6 } },
        lineStyle: { color: 'source', opacity: light === 'light' ? 0.26 : 0.36, curveness: 0.5 },
        label: {
          position: 'right', distance: LABEL_GAP, color: look.ink, fontSize: 12, width: written, overflow: 'truncate',
          formatter: ({ name }: { name: string }) => labelOf(drawing, name),
          rich: { name: { color: look.ink, fontSize: 12 }, value: { color: look.quiet, fontSize: 12 } },
        },
        labelLayout: { hideOverlap: true },
        data: levels.flatMap((nodes, level) =>
          nodes.map((node, at) => ({
            name: key(level, at), value: node.value, depth: depth(level),
            itemStyle: { color: colourOf(node), borderWidth: 0 },
          })),
        ),
        links: links.map(({ level, from, to, value }) => {
          const [here, there] = [key(level, from), key(level + 1, to)]
          return { source: backwards ? there : here, target: backwards ? here : there, value }
        }),
      },
    ],
  }
}

function labelOf({ levels, share, room }: Flow, key: string): string {
  const [level = 0, at = 0] = key.split('.').map(Number)
  const node = levels[level]?.[at]
  if (node === undefined) return ''
  const name = node.name.replaceAll(/[{}|]/g, ' ')
  return room < SHARE_FROM_PIXELS ? `{name|${name}}` : `{name|${name}} {value|${share(node.value)}}`
}

/** Every name once with its colour, the commonest first: what a narrow chart has no room to write whole. */
export function namesOf({ levels }: Pick<Flow, 'levels'>, light: Light): { name: string; colour: string }[] {
  const colourOf = coloursByName(levels, light)
  const nodes = levels.flat().sort((one, other) => other.value - one.value)
  return [...new Map(nodes.map((node) => [node.name, node])).values()]
    .filter((node) => node.other !== true)
    .map((node) => ({ name: node.name, colour: colourOf(node) }))
}

/** The commonest names take the six colours, wherever they stand. */
function coloursByName(levels: Flow['levels'], light: Light): (node: FlowNode) => string {
  const sizes = new Map<string, number>()
  for (const node of levels.flat())
    if (node.other !== true) sizes.set(node.name, Math.max(sizes.get(node.name) ?? 0, node.value))
  const names = [...sizes].sort(([, one], [, other]) => other - one).map(([name]) => name)
  const colours = coloursOf(names.map(() => ({})), light)
  return (node) => (node.other === true ? undefined : colours[names.indexOf(node.name)]) ?? looks[light].other
}

interface Pointed {
  dataType?: string
  dataIndex: number
}

function boxOf(drawing: Flow, { dataType, dataIndex }: Pointed, colourOf: (node: FlowNode) => string): HTMLElement {
  const { levels, links, whole, share, words, backwards } = drawing
  const told = (value: number) => `${whole(value)} · ${share(value)}`
  if (dataType === 'edge') {
    const link = links[dataIndex]
    const [from, to] = link === undefined ? [] : endsOf(drawing, link)
    if (link === undefined || from === undefined || to === undefined) return tip('', [])
    return tip(`${from.name} → ${to.name}`, [{ colour: colourOf(from), name: '', text: told(link.value) }])
  }
  const node = levels.flat()[dataIndex]
  if (node === undefined) return tip('', [])
  const ended = node.ended === 0 ? undefined : `${backwards ? words.begun : words.ended} ${told(node.ended)}`
  return tip(node.name, [{ colour: colourOf(node), name: '', text: told(node.value) }], ended)
}

/** Both ends of a link, in the order in which things happened. */
export function endsOf({ levels, backwards }: Pick<Flow, 'levels' | 'backwards'>, link: FlowLink) {
  const here = levels[link.level]?.[link.from]
  const there = levels[link.level + 1]?.[link.to]
  return backwards ? [there, here] : [here, there]
}
