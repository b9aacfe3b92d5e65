import type { Asked } from './asked'
import { usePaged, type Listed } from './paged'
import type { Source } from './wire'

/** All sources with what became of what each sent, looked at again every few seconds. */
export function useSources(): Asked<Listed<Source>> {
  return usePaged<Source>({ key: ['sources'], path: '/api/collect/sources', everySeconds: 10 })
}

/** What sources are called, by number. */
export function useSourceNames(): ReadonlyMap<number, string> {
  const sources = useSources()
  return new Map(sources.is === 'ready' ? sources.value.items.map((source) => [source.id, source.name]) : [])
}
