import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query'
import { Problem } from './http'

/** The four states of whatever is fetched; empty is a case of ready that the reader of the value knows. */
export type Asked<T> =
  | { is: 'waiting' }
  | { is: 'failed'; problem: Problem; retry: () => void }
  | { is: 'ready'; value: T; dimmed: boolean; stale?: Stale }

/** Why what is shown could not be fetched again, and since when it stands. */
export interface Stale {
  since: string
  problem: Problem
  retry: () => void
}

interface How<T> {
  key: QueryKey
  fetch: (signal: AbortSignal) => Promise<T>
  /** Whether the last figures stay, dimmed, while the next are fetched. */
  keep?: boolean
  when?: boolean
  everySeconds?: number | ((value: T | undefined) => number | undefined)
}

export function useAsked<T>({ key, fetch, keep = true, when = true, everySeconds }: How<T>): Asked<T> {
  const query = useQuery<T>({
    queryKey: key,
    queryFn: ({ signal }) => fetch(signal),
    enabled: when,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: (asked) => {
      const seconds = typeof everySeconds === 'function' ? everySeconds(asked.state.data) : everySeconds
      return seconds === undefined ? false : seconds * 1000
    },
  })
  const { data, error, isFetching, isPlaceholderData, refetch, dataUpdatedAt } = query
  if (error !== null && data !== undefined && passes(problemOf(error))) {
    const since = new Date(dataUpdatedAt).toISOString()
    const stale = { since, problem: problemOf(error), retry: () => void refetch() }
    return { is: 'ready', value: data, dimmed: false, stale }
  }
  if (error !== null && !isFetching) return { is: 'failed', problem: problemOf(error), retry: () => void refetch() }
  if (data === undefined) return { is: 'waiting' }
  return { is: 'ready', value: data, dimmed: isPlaceholderData }
}

/** Weather, rather than an answer: the network, or a server that fails for now. */
function passes({ status }: Problem): boolean {
  return status === 0 || status >= 500
}

/** Whatever was thrown, as a problem. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(0, 'console.unforeseen', thrown instanceof Error ? thrown.message : String(thrown))
}

/** One state of a value made from another. */
export function mapped<A, B>(asked: Asked<A>, make: (value: A) => B): Asked<B> {
  return asked.is === 'ready' ? { ...asked, value: make(asked.value) } : asked
}
