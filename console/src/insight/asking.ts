import { href } from '~/lib/route'
import { firstDraft, write, type Ask, type Draft } from './draft'

/** The address of a question, with everything filled in; the period as the top bar writes it. */
export function asking(ask: Ask, period: string, changes: Partial<Draft>, shown: 'chart' | 'table' = 'chart'): string {
  const table = shown === 'table' ? '1' : undefined
  return href('/explore', { ask, period, table, q: write({ ...firstDraft([]), ...changes }) })
}
