import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAsked, type Asked } from '~/lib/asked'
import { ask, create, get, put, remove } from '~/lib/http'
import { usePaged, type Listed } from '~/lib/paged'
import type { Condition, Draft, Segment } from '~/lib/wire'

export function useSegments(): Asked<Listed<Segment>> {
  return usePaged<Segment>({ key: ['segments', 'list'], path: '/api/audience/segments', everySeconds: 30 })
}

export function useSegment(id: string): Asked<Segment> {
  return useAsked({
    key: ['segments', 'one', id],
    fetch: (signal) => get<Segment>(`/api/audience/segments/${id}`, {}, signal),
    keep: false,
    everySeconds: 15,
  })
}

/** How many people a condition names now, and what each of its lines does. */
export function usePreview(condition: Condition): Asked<Draft> {
  return useAsked({
    key: ['segments', 'preview', condition],
    fetch: (signal) => ask<Draft>('/api/audience/segments/preview', { condition }, signal),
  })
}

/** Saves a segment: a new one without a number, a changed one with it. */
export function useSaving(id: number | null, saved: (segment: Segment) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, condition }: { name: string; condition: Condition | null }) => {
      const body = condition === null ? { name } : { name, condition }
      if (id === null) return create<Segment>('/api/audience/segments', body)
      return put<Segment>(`/api/audience/segments/${id}`, body)
    },
    onSuccess: (segment) => {
      void queries.invalidateQueries({ queryKey: ['segments'] })
      saved(segment)
    },
  })
}

export function useRemoving(removed: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => remove(`/api/audience/segments/${id}`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['segments'] })
      removed()
    },
  })
}
