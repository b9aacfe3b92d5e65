import type { Line } from '~/lib/chart/lines'
import type { TrendAnswer, TrendLine } from '~/lib/wire'

/** The key of a number of the period before. */
export const beforeKey = (key: string) => `before-${key}`

/** The same line in the period before, if it was there: of the same series, under the same value. */
export function lineBefore({ compared }: TrendAnswer, line: TrendLine): { line: TrendLine; at: number } | null {
  const at = compared?.lines.findIndex((each) => sameAs(each, line)) ?? -1
  const found = compared?.lines[at]
  return found === undefined ? null : { line: found, at }
}

function sameAs(one: TrendLine, other: TrendLine): boolean {
  return one.series === other.series && nameOf(one) === nameOf(other)
}

/** "Other" holds other values before, and is still "other". */
function nameOf({ value }: TrendLine): string {
  if (value === null || value === undefined) return ''
  return value.is === 'named' ? `named ${value.value}` : value.is
}

/** The lines of the period before as they are drawn under those of this one: grey, place by place. */
export function linesBefore(answer: TrendAnswer, nameOf: (line: number) => string): Line[] {
  return answer.lines.flatMap((line, at) => {
    const before = lineBefore(answer, line)
    if (before === null) return []
    const values = answer.starts.map((_, point) => before.line.points[point]?.value ?? null)
    return [{ name: nameOf(at), values, other: true }]
  })
}
