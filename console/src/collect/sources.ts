import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Asked } from '~/lib/asked'
import { create, patch } from '~/lib/http'
import { usePaged, type Listed } from '~/lib/paged'
import type { Source } from './told'

export function useSources(): Asked<Listed<Source>> {
  return usePaged<Source>({ key: ['sources'], path: '/api/collect/sources', everySeconds: 10 })
}

export function useNewSource(made: (source: Source) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => create<Source>('/api/collect/sources', { name }),
    onSuccess: (source) => {
      void queries.invalidateQueries({ queryKey: ['sources'] })
      made(source)
    },
  })
}

export function useSwitch(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (enabled: boolean) => patch<Source>(`/api/collect/sources/${id}`, { enabled }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  })
}

/** What sources are called, by number. */
export function useSourceNames(): ReadonlyMap<number, string> {
  const sources = useSources()
  return new Map(sources.is === 'ready' ? sources.value.items.map((source) => [source.id, source.name]) : [])
}
