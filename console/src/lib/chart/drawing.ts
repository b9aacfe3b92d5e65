import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { barsOption, type Bars } from './bars'
import { cellsOption, type Cells } from './cells'
import { columnsOption, type Columns } from './columns'
import { endsOf, flowOption, type Flow } from './flow'
import { linesOption, notesAt, type Lines } from './lines'

/** What a chart shows, apart from how it is lit. */
export type Drawing =
  | ({ is: 'lines' } & Omit<Lines, 'light'>)
  | ({ is: 'columns' } & Omit<Columns, 'light'>)
  | ({ is: 'bars' } & Omit<Bars, 'light' | 'width'>)
  | ({ is: 'flow' } & Omit<Flow, 'light' | 'room'>)
  | ({ is: 'cells' } & Omit<Cells, 'light'>)

/** @param width of the chart in pixels, where it decides what is written */
export function optionOf(drawing: Drawing, light: Light, patterns: boolean, width = 0): EChartsCoreOption {
  switch (drawing.is) {
    case 'lines':
      return linesOption({ ...drawing, light, patterns })
    case 'columns':
      return columnsOption({ ...drawing, light })
    case 'bars':
      return barsOption({ ...drawing, light, width })
    case 'flow':
      return flowOption({ ...drawing, light, room: width / Math.max(1, drawing.levels.length) })
    case 'cells':
      return cellsOption({ ...drawing, light })
  }
}

/**
 * One point of a chart: which of its rows of marks, and which place along the axis. In a flow the level and the node in
 * it; its links come after the levels. In a grid the row and the column.
 */
export interface Spot {
  series: number
  point: number
}

/** How many rows of marks there are, and how many places along the axis. */
export function extent(drawing: Drawing): { series: number; points: number } {
  switch (drawing.is) {
    case 'lines':
      return { series: drawing.lines.length, points: drawing.points.length }
    case 'columns':
      return { series: drawing.parts.length * 2, points: drawing.steps.length }
    case 'bars':
      return { series: drawing.rows.length, points: drawing.points.length }
    case 'flow':
      return {
        series: drawing.levels.length + 1,
        points: Math.max(drawing.links.length, ...drawing.levels.map((nodes) => nodes.length)),
      }
    case 'cells':
      return { series: drawing.rows.length, points: drawing.columns.length }
  }
}

/** The value that is drawn at a spot; null where nothing was there to measure. */
export function valueAt(drawing: Drawing, { series, point }: Spot): number | null {
  switch (drawing.is) {
    case 'lines':
      return drawing.lines[series]?.values[point] ?? null
    case 'columns': {
      const part = drawing.parts[Math.floor(series / 2)]
      const values = series % 2 === 0 ? part?.reached : part?.lost
      return values?.[point] ?? null
    }
    case 'bars':
      return drawing.rows[series]?.values[point] ?? null
    case 'flow':
      return (series < drawing.levels.length ? drawing.levels[series]?.[point] : drawing.links[point])?.value ?? null
    case 'cells':
      return drawing.rows[series]?.values[point] ?? null
  }
}

/** A spot in words, for those who listen to the chart. */
export function spoken(drawing: Drawing, spot: Spot): string {
  const value = valueAt(drawing, spot)
  const text = value === null ? '—' : drawing.whole(value)
  switch (drawing.is) {
    case 'lines': {
      const { lines, points, unfinished, change } = drawing
      const line = lines[spot.series]
      const before = line?.values[spot.point - 1] ?? null
      const last = unfinished !== null && spot.point === points.length - 1
      const moved = last ? unfinished : value === null || before === null ? null : (change?.(before, value) ?? null)
      const notes = notesAt(drawing.notes, spot.point)
      return [points[spot.point], lines.length > 1 ? line?.name : undefined, text, moved, ...notes]
        .filter((part) => part !== undefined && part !== null && part !== '')
        .join(' · ')
    }
    case 'columns': {
      const { parts, steps, words, rate } = drawing
      const part = parts[Math.floor(spot.series / 2)]
      const reached = spot.series % 2 === 0
      const share = reached ? rate(value ?? 0, part?.reached[0] ?? 0) : null
      const who = reached ? words.reached : words.lost
      return [steps[spot.point], parts.length > 1 ? part?.name : undefined, who, text, share]
        .filter((each) => each !== undefined && each !== null)
        .join(' · ')
    }
    case 'bars': {
      const { points, rows, share, unfinished = null, notes } = drawing
      const size = value === null ? '—' : drawing.whole(Math.abs(value))
      const last = spot.point === points.length - 1 ? unfinished : null
      return said([
        points[spot.point], rows.length > 1 ? rows[spot.series]?.name : null, size,
        value === null ? null : share?.(value), ...notesAt(notes, spot.point), last,
      ])
    }
    case 'flow': {
      const { levels, links, share, words, backwards } = drawing
      const node = levels[spot.series]?.[spot.point]
      const link = spot.series === levels.length ? links[spot.point] : undefined
      const ends = link === undefined ? [] : endsOf(drawing, link).map((end) => end?.name)
      const ended = node === undefined || node.ended === 0 ? null : node.ended
      return said([
        node === undefined ? ends.join(' → ') : `${spot.series + 1} ${node.name}`, text, share(value ?? 0),
        ended === null ? null : `${backwards ? words.begun : words.ended} ${drawing.whole(ended)}`,
      ])
    }
    case 'cells': {
      const names = [drawing.rows[spot.series]?.name, drawing.columns[spot.point]]
      return said([...names.map((name) => name?.replaceAll('\n', ' ')), text, drawing.share(value ?? 0)])
    }
  }
}

function said(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(' · ')
}

/** Where an arrow key leads from a spot; nobody leaves the chart by it. */
export function moved(drawing: Drawing, spot: Spot | null, key: string): Spot | null {
  if (drawing.is === 'flow') return flowed(drawing.levels, spot, key)
  const { series, points } = extent(drawing)
  if (points === 0 || series === 0) return null
  const at = spot ?? { series: 0, point: key === 'ArrowRight' ? -1 : points }
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  const step = drawing.is === 'columns' && drawing.parts.length > 1 ? 2 : 1
  switch (key) {
    case 'ArrowLeft':
      return { ...at, point: within(at.point - 1, points) }
    case 'ArrowRight':
      return { ...at, point: within(at.point + 1, points) }
    case 'ArrowUp':
      return { series: within(at.series - step, series), point: within(at.point, points) }
    case 'ArrowDown':
      return { series: within(at.series + step, series), point: within(at.point, points) }
    case 'Home':
      return { ...at, point: 0 }
    case 'End':
      return { ...at, point: points - 1 }
    default:
      return null
  }
}

/** Through a flow: left and right from level to level, up and down within one. */
function flowed(levels: Flow['levels'], spot: Spot | null, key: string): Spot | null {
  const [level, node] = spot === null ? [key === 'ArrowLeft' ? levels.length : -1, 0] : [spot.series, spot.point]
  const to = (series: number, point: number): Spot | null => {
    const nodes = levels[Math.max(0, Math.min(levels.length - 1, series))]
    if (nodes === undefined || nodes.length === 0) return null
    return { series: levels.indexOf(nodes), point: Math.max(0, Math.min(nodes.length - 1, point)) }
  }
  switch (key) {
    case 'ArrowLeft':
      return to(level - 1, node)
    case 'ArrowRight':
      return to(level + 1, node)
    case 'ArrowUp':
      return to(level, node - 1)
    case 'ArrowDown':
      return to(level, node + 1)
    case 'Home':
      return to(0, 0)
    case 'End':
      return to(levels.length - 1, 0)
    default:
      return null
  }
}

/** Which mark of the drawing library a node of a flow is: they are numbered through all levels. */
export function markAt(drawing: Drawing, { series, point }: Spot): Spot {
  if (drawing.is === 'cells') return { series: 0, point: series * drawing.columns.length + point }
  if (drawing.is !== 'flow') return { series, point }
  const before = drawing.levels.slice(0, series).reduce((sum, nodes) => sum + nodes.length, 0)
  return { series: 0, point: before + point }
}

/** How high along the other axis a spot stands: its value, or in a grid its row. */
export function heightAt(drawing: Drawing, spot: Spot): number {
  return drawing.is === 'cells' ? spot.series : (valueAt(drawing, spot) ?? 0)
}

/** The spot of a mark that was clicked. */
export function spotOf(drawing: Drawing, series: number, index: number, link: boolean): Spot {
  if (drawing.is === 'cells') {
    const across = drawing.columns.length
    return { series: Math.floor(index / across), point: index % across }
  }
  if (drawing.is !== 'flow') return { series, point: index }
  if (link) return { series: drawing.levels.length, point: index }
  let rest = index
  for (const [level, nodes] of drawing.levels.entries()) {
    if (rest < nodes.length) return { series: level, point: rest }
    rest -= nodes.length
  }
  return { series: 0, point: 0 }
}
