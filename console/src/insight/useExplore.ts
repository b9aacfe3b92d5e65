import { useMemo } from 'react'
import { useChoices } from '~/lib/choices'
import { usePeriod } from '~/lib/period/usePeriod'
import type { Day } from '~/lib/period/zone'
import { adjust, usePlace } from '~/lib/route'
import { activities, useKnownSchema } from '~/lib/sentence/schema'
import { readSources } from '~/lib/sources'
import { ASKS, firstDraft, read, write, type Around, type Ask, type Draft } from './draft'

/** No drawer stands open. */
const SHUT = { figure: undefined, explain: undefined }

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
  const chosen = query.get('source')
  const around: Around = useMemo(
    () => ({ period, zone, weekStart, sources: readSources(chosen) }),
    [period, zone, weekStart, chosen],
  )
  return {
    ask,
    draft,
    around,
    opened: query.get('figure'),
    tabled: query.get('table') === '1',
    turn: (tabled: boolean) => adjust({ table: tabled ? '1' : undefined }, 'replace'),
    change: (changes: Partial<Draft>) =>
      adjust({ q: write({ ...draft, ...changes }), ...SHUT }, 'replace'),
    switchTo: (next: Ask) => adjust({ ask: next, q: write(draft), ...SHUT }, 'push'),
    open: (key: string) => adjust({ figure: key, explain: undefined }, 'push'),
    close: () => adjust(SHUT, 'push'),
    select: (first: Day, last: Day) => adjust({ period: `${first}..${last}`, ...SHUT }, 'push'),
  }
}

export type Exploring = ReturnType<typeof useExplore>
