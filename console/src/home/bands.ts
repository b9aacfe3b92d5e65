import type { Role } from '~/lib/session'

/** What home can show. The steps of the first day, the figures and the active people are wide; cards share a row. */
export const BANDS = ['first', 'figures', 'situations', 'active', 'segments', 'health', 'running'] as const
export type Band = (typeof BANDS)[number]

const WIDE: readonly Band[] = ['first', 'figures', 'situations', 'active']

/** Whoever acts begins with what is under way, whoever asks with the health of the data, the others with the whole. */
export const usual = {
  owner: ['first', 'figures', 'situations', 'active', 'segments', 'health', 'running'],
  administrator: ['first', 'health', 'running', 'figures', 'situations', 'active', 'segments'],
  operator: ['first', 'running', 'segments', 'health', 'figures', 'situations', 'active'],
  analyst: ['first', 'health', 'active', 'figures', 'situations', 'segments', 'running'],
  viewer: ['first', 'figures', 'active', 'situations', 'segments', 'health', 'running'],
} as const satisfies Record<Role, readonly Band[]>

/** Wide bands stand alone; cards that follow each other share a row of at most three. */
export function rows(bands: readonly Band[]): Band[][] {
  const rows: Band[][] = []
  for (const band of bands) {
    const last = rows.at(-1)
    if (last === undefined || last.length === 3 || WIDE.includes(band) || last.some((each) => WIDE.includes(each))) {
      rows.push([band])
    } else last.push(band)
  }
  return rows
}
