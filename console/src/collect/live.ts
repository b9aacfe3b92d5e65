import type { Arrived, Refused } from '~/lib/wire'

/** One thing that arrived: accepted or refused. */
export type Line =
  | { is: 'arrived'; key: string; at: string; source: number; event: Arrived }
  | { is: 'refused'; key: string; at: string; source: number; refused: Refused }

/** Both lists as one, the newest first. */
export function together(arrived: readonly Arrived[], refused: readonly Refused[]): Line[] {
  const lines: Line[] = [
    ...arrived.map((event): Line => ({
      is: 'arrived', key: `e${event.offset}`, at: event.receivedAt, source: event.source, event,
    })),
    ...refused.map((each): Line => ({
      is: 'refused', key: `r${each.id}`, at: each.receivedAt, source: each.source, refused: each,
    })),
  ]
  return lines.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
