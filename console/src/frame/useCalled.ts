import { useAsked } from '~/lib/asked'
import { get, type Page } from '~/lib/http'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { entries, whereIs } from './navigation'
import { names, type Name } from './names'

const SEGMENT = /^\/segments\/(\d+)$/
const SEGMENTS_LOOKED_AT = 500

/** What an address is called: a page by its name, a segment by its own; null for what has none. */
export function useCalled(paths: readonly string[]): (path: string) => string | null {
  const say = useWords(names)
  const asked = useAsked({
    key: ['segments', 'palette'],
    fetch: (signal) => get<Page<Segment>>('/api/audience/segments', { limit: SEGMENTS_LOOKED_AT }, signal),
    when: paths.some((path) => SEGMENT.test(path)),
  })
  const segments = new Map(asked.is === 'ready' ? asked.value.items.map(({ id, name }) => [String(id), name]) : [])
  return (path) => {
    const id = SEGMENT.exec(path)?.[1]
    if (id !== undefined) return segments.get(id) ?? null
    const page = pageOf(path)
    return page === null ? null : say(page)
  }
}

/** The page of exactly this address, or the one that it lies under. */
function pageOf(path: string): Name | null {
  for (const entry of entries) {
    if (entry.path === path) return entry.name
    const page = entry.pages.find((each) => each.path === path)
    if (page !== undefined) return page.name
  }
  return whereIs(path)?.page ?? null
}
