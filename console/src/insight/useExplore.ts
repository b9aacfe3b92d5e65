import { useMemo } from 'react'
import { useChoices } from '~/lib/choices'
import { usePeriod } from '~/lib/period/usePeriod'
import { adjust, usePlace } from '~/lib/route'
import { activities, useKnownSchema } from '~/lib/sentence/schema'
import { ASKS, firstDraft, read, write, type Around, type Ask, type Draft } from './draft'

/** The question of the page: it lives in the address, so a link restores it. */
export function useExplore() {
  const { query } = usePlace()
  const { zone, weekStart } = useChoices()
  const { period } = usePeriod()
  const schema = useKnownSchema()
  const text = query.get('q')
  const ask: Ask = ASKS.find((each) => each === query.get('ask')) ?? 'trend'
  const draft = useMemo(
    () => read(text) ?? firstDraft(activities(schema).map((kind) => kind.name)),
    [text, schema],
  )
  const around: Around = useMemo(() => ({ period, zone, weekStart }), [period, zone, weekStart])
  return {
    ask,
    draft,
    around,
    opened: query.get('figure'),
    change: (changes: Partial<Draft>) =>
      adjust({ q: write({ ...draft, ...changes }), figure: undefined }, 'replace'),
    switchTo: (next: Ask) => adjust({ ask: next, q: write(draft), figure: undefined }, 'push'),
    open: (figure: number) => adjust({ figure: String(figure) }, 'push'),
    close: () => adjust({ figure: undefined }, 'push'),
  }
}

export type Exploring = ReturnType<typeof useExplore>
