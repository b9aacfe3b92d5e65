import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAsked, type Asked } from '~/lib/asked'
import { ask, create, get, put, remove } from '~/lib/http'
import type { Feed, FeedWish, Mapping, Preview } from '~/lib/wire'

const EVERY_SECONDS = 3
const PATH = '/api/collect/feeds'

export function useFeeds(): Asked<readonly Feed[]> {
  return useAsked({
    key: ['feeds'], fetch: (signal) => get<Feed[]>(PATH, {}, signal), everySeconds: () => EVERY_SECONDS,
  })
}

export function useFeed(id: string): Asked<Feed> {
  return useAsked({
    key: ['feeds', id], fetch: (signal) => get<Feed>(`${PATH}/${id}`, {}, signal), everySeconds: () => EVERY_SECONDS,
  })
}

export function useSaveFeed(id: number | null, saved: (feed: Feed) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: FeedWish) => (id === null ? create<Feed>(PATH, wish) : put<Feed>(`${PATH}/${id}`, wish)),
    onSuccess: (feed) => {
      void queries.invalidateQueries({ queryKey: ['feeds'] })
      saved(feed)
    },
  })
}

export function useRunNow(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => create<{ job: number }>(`${PATH}/${id}/runs`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  })
}

export function useRemoveFeed(id: number, removed: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => remove(`${PATH}/${id}`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['feeds'] })
      removed()
    },
  })
}

interface Trial {
  feed: number | null
  address: string
  user: string
  password: string | null
  query: string
  mapping: Mapping | null
}

/** Connects and says what the first rows would become. */
export function useLook(seen: (preview: Preview) => void) {
  return useMutation({ mutationFn: (trial: Trial) => ask<Preview>(`${PATH}/preview`, trial), onSuccess: seen })
}
