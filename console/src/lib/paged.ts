import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { problemOf, type Asked } from './asked'
import { get, type Page } from './http'

/** A list that is fetched page by page: what is there so far, and how to get more. */
export interface Listed<T> {
  items: T[]
  more: (() => void) | null
  busy: boolean
}

const PAGE_ROWS = 50

interface How {
  key: QueryKey
  path: string
  query?: Readonly<Record<string, string | number | readonly string[] | undefined>>
  rows?: number
  when?: boolean
  everySeconds?: number
  /** The name of the parameter that continues a list. */
  continueBy?: string
}

export function usePaged<T>(how: How): Asked<Listed<T>> {
  const { key, path, query = {}, rows = PAGE_ROWS, when = true, everySeconds, continueBy = 'after' } = how
  const asked = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) =>
      get<Page<T>>(path, { ...query, limit: rows, [continueBy]: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    enabled: when,
    refetchInterval: everySeconds === undefined ? false : everySeconds * 1000,
  })
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = asked
  if (error !== null && !isFetching) return { is: 'failed', problem: problemOf(error), retry: () => void refetch() }
  if (data === undefined) return { is: 'waiting' }
  const items = data.pages.flatMap((page) => page.items)
  const more = hasNextPage ? () => void fetchNextPage() : null
  return { is: 'ready', value: { items, more, busy: isFetchingNextPage }, dimmed: false }
}
