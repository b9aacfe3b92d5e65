import { useAsked } from '~/lib/asked'
import { get, type Page } from '~/lib/http'
import { callOf } from './naming'
import type { Known } from '~/lib/wire'

/** What the people of a list are called; until it is known, and where nothing is, the number stands alone. */
export function useNames(ids: readonly number[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const [id, known] of useKnown(ids)) {
    const call = callOf(known)
    if (call !== null) names.set(id, call)
  }
  return names
}

/** What the people of a list are known by, as far as it has arrived. */
export function useKnown(ids: readonly number[]): ReadonlyMap<number, Known> {
  const asked = useAsked({
    key: ['people', 'names', ids],
    fetch: async (signal) => {
      const pages = await Promise.all(
        chunks(ids).map((some) => get<Page<Known>>('/api/profile/people', { ids: some.join(',') }, signal)),
      )
      return pages.flatMap((page) => page.items)
    },
    when: ids.length > 0,
  })
  return new Map((asked.is === 'ready' ? asked.value : []).map((known) => [known.id, known]))
}

const CHUNK_IDS = 100

function chunks(ids: readonly number[]): number[][] {
  const cut: number[][] = []
  for (let from = 0; from < ids.length; from += CHUNK_IDS) cut.push(ids.slice(from, from + CHUNK_IDS))
  return cut
}
