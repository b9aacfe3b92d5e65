import type { EChartsCoreOption } from 'echarts/core'
import type { Light } from '~/lib/theme/light'
import { columnsOption, type Columns } from './columns'
import { linesOption, notesAt, type Lines } from './lines'

/** What a chart shows, apart from how it is lit. */
export type Drawing = ({ is: 'lines' } & Omit<Lines, 'light'>) | ({ is: 'columns' } & Omit<Columns, 'light'>)

export function optionOf(drawing: Drawing, light: Light, patterns: boolean): EChartsCoreOption {
  switch (drawing.is) {
    case 'lines':
      return linesOption({ ...drawing, light, patterns })
    case 'columns':
      return columnsOption({ ...drawing, light })
  }
}

/** One point of a chart: which of its rows of marks, and which place along the axis. */
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
  }
}

/** Where an arrow key leads from a spot; nobody leaves the chart by it. */
export function moved(drawing: Drawing, spot: Spot | null, key: string): Spot | null {
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
