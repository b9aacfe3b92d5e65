import { href, usePlace } from '~/lib/route'
import { pageAt } from './pages'

/** Where a link of the frame leads: what the top bar says here goes along to a page that it says something about. */
export function carried(path: string, query: URLSearchParams): string {
  const page = pageAt(path)?.page
  const kept = (name: string) => query.get(name) ?? undefined
  return href(path, {
    period: page?.period === true ? kept('period') : undefined,
    source: page?.sources === true ? kept('source') : undefined,
  })
}

export function useCarried(): (path: string) => string {
  const { query } = usePlace()
  return (path) => carried(path, query)
}
