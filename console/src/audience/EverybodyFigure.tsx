import { States } from '~/lib/card/Card'
import { Figure } from '~/lib/figure/Figure'
import { go } from '~/lib/route'
import { EVERYBODY } from '~/lib/sentence/shape'
import { heardFrom } from '~/lib/sentence/wheres'
import { useChosenSources } from '~/lib/sources'
import { usePreview } from './segments'

/** How many people there are; of whom some sources told, when the top bar names them. */
export function EverybodyFigure({ of }: { of: string }) {
  const { sources } = useChosenSources()
  const asked = usePreview(sources.length === 0 ? EVERYBODY : heardFrom(sources))
  const there = sources.length === 0 ? {} : { source: sources.join(',') }
  return (
    <States asked={asked} shape="figure">
      {({ size: count }) => (
        <Figure size="large" kind={{ is: 'counted', count, of, open: () => go('/people', there) }} />
      )}
    </States>
  )
}
