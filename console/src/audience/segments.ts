import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAsked, type Asked } from '~/lib/asked'
import { ask, create, get, put, remove, type Page } from '~/lib/http'
import { usePaged, type Listed } from '~/lib/paged'
import type { Binned, Condition, Course, Draft, Segment } from '~/lib/wire'

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

/** Puts a segment into the bin. */
export function useRemoving() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => remove(`/api/audience/segments/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['segments', 'list'] }),
  })
}

/** Takes a segment out of the bin again. Who asked may have left the page: what follows is done all the same. */
export function useRestoring(restored: (segment: Segment) => void, failed: (error: Error) => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: number) => ask<Segment>(`/api/audience/segments/${id}/restore`, {}),
    onSuccess: (segment) => {
      void queries.invalidateQueries({ queryKey: ['segments'] })
      restored(segment)
    },
    onError: failed,
  })
}

export function useBin(): Asked<Page<Binned>> {
  return useAsked({
    key: ['segments', 'bin'],
    fetch: (signal) => get<Page<Binned>>('/api/audience/bin', {}, signal),
  })
}

/** How large it was, and who came and went today. */
export function usePast({ id, size }: Segment): Asked<Course> {
  return useAsked({
    key: ['segments', 'past', id, size],
    fetch: (signal) => get<Course>(`/api/audience/segments/${id}/past`, {}, signal),
  })
}

export function useUses(id: number): Asked<Page<Segment>> {
  return useAsked({
    key: ['segments', 'uses', id],
    fetch: (signal) => get<Page<Segment>>(`/api/audience/segments/${id}/uses`, {}, signal),
    keep: false,
  })
}
