import { ordered, useDesk } from '~/lib/desk/desk'
import { useOperator } from '~/lib/session'
import { usual, type Band } from './bands'

/** The bands of home as this teammate arranged them, or as their role has them. */
export function useBands() {
  const { role } = useOperator()
  const { desk, arrange } = useDesk()
  const all = ordered<Band>(usual[role], desk.order)
  const hidden = all.filter((band) => desk.hidden.includes(band))
  return {
    all,
    bands: all.filter((band) => !hidden.includes(band)),
    arranged: desk.order.length > 0 || hidden.length > 0,
    order: (order: readonly Band[]) => arrange({ order: [...order] }),
    show: (band: Band, shown: boolean) =>
      arrange({ hidden: shown ? hidden.filter((each) => each !== band) : [...hidden, band] }),
    reset: () => arrange({ order: [], hidden: [] }),
  }
}
