import type { Line } from './lines'

/** A line as drawn, with the lines of the answer that it stands for. */
export interface Folded extends Line {
  from: number[]
}

/** As many as six colours tell apart. */
export const COLOURS = 6

/**
 * The seventh line and those after it become one called 其他, together with what the answer itself calls others. Sums
 * and counts add up; people do not, since one may be in several lines: those are drawn grey, each for itself.
 */
export function folded(lines: readonly Line[], name: string, adds: boolean): Folded[] {
  const whole = lines.map((line, index): Folded => ({ ...line, from: [index] }))
  const named = whole.filter((line) => line.other !== true)
  if (named.length <= COLOURS) return whole
  const kept = named.slice(0, COLOURS)
  const rest = whole.filter((line) => !kept.includes(line))
  if (!adds) return [...kept, ...rest.map((line) => ({ ...line, name, other: true }))]
  const values = (lines[0]?.values ?? []).map((_, point) => sum(rest.map((line) => line.values[point] ?? null)))
  return [...kept, { name, values, other: true, from: rest.flatMap((line) => line.from) }]
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
}
