import { useMutation, useQueryClient } from '@tanstack/react-query'
import { create, patch } from '~/lib/http'
import type { Source } from '~/lib/wire'

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
