import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAsked } from '~/lib/asked'
import { get, put } from '~/lib/http'
import type { Desk } from '~/lib/wire'

const UNTOUCHED: Desk = { order: [], hidden: [], favourites: [] }
const KEY = ['desk']

/** The desk of whoever is signed in, and a way to arrange it; shown at once and kept on the server. */
export function useDesk(): { desk: Desk; arrange: (change: Partial<Desk>) => void } {
  const queries = useQueryClient()
  const asked = useAsked({ key: KEY, fetch: (signal) => get<Desk>('/api/access/desk', {}, signal) })
  const keeping = useMutation({
    mutationFn: (next: Desk) => put<Desk>('/api/access/desk', next),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  const desk = asked.is === 'ready' ? asked.value : UNTOUCHED
  const arrange = (change: Partial<Desk>) => {
    if (asked.is !== 'ready') return
    const next = { ...desk, ...change }
    queries.setQueryData(KEY, next)
    keeping.mutate(next)
  }
  return { desk, arrange }
}

/** What is named stands first, in its order; the rest follows as it was. */
export function ordered<T extends string>(usual: readonly T[], wanted: readonly string[]): T[] {
  const named = wanted.flatMap((name) => usual.filter((each) => each === name))
  return [...named, ...usual.filter((each) => !named.includes(each))]
}

/** One of a list a place earlier (−1) or later (+1); at the end it stays. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  const [taken] = next.splice(at, 1)
  if (taken !== undefined) next.splice(Math.max(0, at + by), 0, taken)
  return next
}
