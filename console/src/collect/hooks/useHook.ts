import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAsked, type Asked } from '~/lib/asked'
import { ask, get, Problem, put, remove } from '~/lib/http'
import type { Hook, HookMapping, HookProof, HookTried } from '~/lib/wire'

/** The webhook of a source; null where it has none. */
export function useHook(source: string): Asked<Hook | null> {
  return useAsked<Hook | null>({
    key: ['hook', source],
    fetch: (signal) =>
      get<Hook>(`/api/collect/sources/${source}/hook`, {}, signal).catch((trouble: unknown) => {
        if (trouble instanceof Problem && trouble.code === 'hook.unknown') return null
        throw trouble
      }),
  })
}

interface Wish {
  mapping: HookMapping | null
  signature: HookProof | null
  newAddress?: boolean
}

export function useSave(source: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: Wish) => put<Hook>(`/api/collect/sources/${source}/hook`, wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hook', source] }),
  })
}

export function useRemove(source: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => remove(`/api/collect/sources/${source}/hook`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hook', source] }),
  })
}

interface Trial {
  body: string
  headers: Record<string, string>
  mapping: HookMapping | null
}

/** What a delivery would become; without a mapping one is proposed. */
export function useTrial(source: string, tried: (answer: HookTried) => void) {
  return useMutation({
    mutationFn: (trial: Trial) => ask<HookTried>(`/api/collect/sources/${source}/hook/preview`, trial),
    onSuccess: tried,
  })
}
