/** What the columns after the start are called: 1, 2–3, 4–7; the last number is the first behind them. */
export function bracketNames(brackets: readonly number[]): string[] {
  return brackets.slice(0, -1).map((from, at) => {
    const to = (brackets[at + 1] ?? from + 1) - 1
    return from === to ? String(from) : `${from}–${to}`
  })
}

/** The column at a place, from 0, which is the start itself. */
export function columnName(brackets: readonly number[] | null | undefined, n: number): string {
  const names = brackets === null || brackets === undefined ? [] : bracketNames(brackets)
  return names.length === 0 || n === 0 ? String(n) : (names[n - 1] ?? String(n))
}
