import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { problemOf, type Asked } from './asked'
import { ask, get, withQuery, type Page } from './http'

/** A list that is fetched page by page: what is there so far, and how to get more. */
export interface Listed<T> {
  items: T[]
  /** How many there are in all, where the list says so. */
  total?: number | undefined
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
  /** What is asked for, where a line of the address cannot say it. */
  body?: unknown
  /** The name of the parameter that continues a list. */
  continueBy?: string
}

/** A page that may say how long the whole list is. */
type Counted<T> = Page<T> & { total?: number }

export function usePaged<T>(how: How): Asked<Listed<T>> {
  const { key, path, query = {}, rows = PAGE_ROWS, when = true, everySeconds, body, continueBy = 'after' } = how
  const asked = useInfiniteQuery({
    queryKey: [...key, query, body],
    queryFn: ({ pageParam, signal }) => {
      const asked = { ...query, limit: rows, [continueBy]: pageParam ?? undefined }
      return body === undefined
        ? get<Counted<T>>(path, asked, signal)
        : ask<Counted<T>>(withQuery(path, asked), body, signal)
    },
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
  return { is: 'ready', value: { items, total: data.pages[0]?.total, more, busy: isFetchingNextPage }, dimmed: false }
}
