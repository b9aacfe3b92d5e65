/** The known name nearest to one that is not known; null when it is known, or when nothing is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  return known.includes(name) ? null : (nearestOf(name, known)[0] ?? null)
}

const NEAR_MAX = 3

/** The known names near to one, the nearest first: a few letters away, or one within the other. */
export function nearestOf(name: string, known: readonly string[]): string[] {
  const plain = name.toLowerCase()
  const allowed = Math.max(1, Math.floor(plain.length / 4))
  return known
    .map((each) => ({ each, away: away(plain, each.toLowerCase(), allowed) }))
    .filter((near) => near.away <= allowed)
    .sort((one, other) => one.away - other.away || one.each.localeCompare(other.each))
    .slice(0, NEAR_MAX)
    .map(({ each }) => each)
}

const WITHIN_MIN = 2

function away(one: string, other: string, allowed: number): number {
  const within = Math.min(one.length, other.length) >= WITHIN_MIN && (one.includes(other) || other.includes(one))
  return Math.min(distance(one, other), within ? allowed : Infinity)
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour (Damerau, 1964). */
function distance(one: string, other: string): number {
  const a = Array.from(one)
  const b = Array.from(other)
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = at(rows, i - 1, j - 1) + (same ? 0 : 1)
      const turned = swapped ? at(rows, i - 2, j - 2) + 1 : changed
      row.push(Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, changed, turned))
    }
    rows.push(row)
  }
  return at(rows, a.length, b.length)
}

function at(rows: readonly number[][], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
