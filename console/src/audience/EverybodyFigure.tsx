import { States } from '~/lib/card/Card'
import { Figure } from '~/lib/figure/Figure'
import { go } from '~/lib/route'
import { EVERYBODY } from '~/lib/sentence/shape'
import { usePreview } from './segments'

/** How many people there are. */
export function EverybodyFigure({ of }: { of: string }) {
  return (
    <States asked={usePreview(EVERYBODY)} shape="figure">
      {({ size }) => <Figure size="large" kind={{ is: 'counted', count: size, of, open: () => go('/people') }} />}
    </States>
  )
}
