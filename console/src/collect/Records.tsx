import { Figure } from '~/lib/figure/Figure'

/** How many records, leading to them where there is a list. */
export function Records({ count, open }: { count: number; open?: (() => void) | undefined }) {
  return <Figure kind={{ is: 'counted', count, open, things: 'records' }} />
}
