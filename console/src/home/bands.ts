import type { Role } from '~/lib/session'

/** What home can show. The figures and the people who were active are as wide as the page; cards share a row. */
export const BANDS = ['figures', 'situations', 'active', 'segments', 'health', 'running'] as const
export type Band = (typeof BANDS)[number]

const WIDE: readonly Band[] = ['figures', 'situations', 'active']

/** Whoever acts begins with what is under way, whoever asks with the health of the data, the others with the whole. */
export const usual = {
  owner: ['figures', 'situations', 'active', 'segments', 'health', 'running'],
  administrator: ['health', 'running', 'figures', 'situations', 'active', 'segments'],
  operator: ['running', 'segments', 'health', 'figures', 'situations', 'active'],
  analyst: ['health', 'active', 'figures', 'situations', 'segments', 'running'],
  viewer: ['figures', 'active', 'situations', 'segments', 'health', 'running'],
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
