import { href } from '~/lib/route'
import { firstDraft, write, type Ask, type Draft } from './draft'

/** The address of a question, with everything filled in; the period as the top bar writes it. */
export function asking(ask: Ask, period: string, changes: Partial<Draft>): string {
  return href('/explore', { ask, period, q: write({ ...firstDraft([]), ...changes }) })
}
