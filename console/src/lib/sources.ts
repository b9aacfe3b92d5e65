import { useMemo } from 'react'
import { useAsked, type Asked } from './asked'
import { get, type Page } from './http'
import { usePaged, type Listed } from './paged'
import { adjust, usePlace } from './route'
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

const NONE: readonly Named[] = []

type Named = Pick<Source, 'id' | 'name'>

/** The sources to choose from, asked for once; none while they are fetched, or to who may not see them. */
export function useNamedSources(): readonly Named[] {
  const asked = useAsked({
    key: ['sources', 'names'],
    fetch: (signal) => get<Page<Named>>('/api/collect/sources', { limit: 500 }, signal),
  })
  return asked.is === 'ready' ? asked.value.items : NONE
}

/** The sources that a page is about, shared by the top bar and the page; all when none is chosen. */
export function useChosenSources(): { sources: readonly number[]; choose: (sources: readonly number[]) => void } {
  const text = usePlace().query.get('source')
  const sources = useMemo(() => readSources(text), [text])
  return {
    sources,
    choose: (next) =>
      adjust({ source: next.length === 0 ? undefined : next.join(','), figure: undefined, explain: undefined }, 'push'),
  }
}

/** Those of the chosen sources, all when none is chosen. */
export function ofChosen<T extends Pick<Source, 'id'>>(all: readonly T[], chosen: readonly number[]): T[] {
  return all.filter(({ id }) => chosen.length === 0 || chosen.includes(id))
}

/** 1,3 as an address says it; what is no number is left out. */
export function readSources(text: string | null): number[] {
  return (text ?? '').split(',').map(Number).filter((id) => Number.isInteger(id) && id > 0)
}
