import { useMemo } from 'react'
import { usePaged } from '~/lib/paged'
import { adjust, usePlace } from '~/lib/route'
import type { Known } from '~/lib/wire'
import { readTraits, type TraitAsked } from './traits'

/** Who is sought, by the address: what they are called, and what they must be. */
export function useFound() {
  const { query } = usePlace()
  const search = query.get('search') ?? ''
  const text = query.get('where')
  const traits = useMemo(() => readTraits(text), [text])
  const condition = { is: 'all' as const, parts: traits }
  const named = usePaged<Known>({
    key: ['people', 'find'], path: '/api/profile/people', when: traits.length === 0,
    query: { search: search === '' ? undefined : search },
  })
  const known = usePaged<Known>({
    key: ['people', 'search'], path: '/api/profile/people/search', when: traits.length > 0,
    body: { condition, search },
  })
  return {
    search,
    traits,
    condition,
    people: traits.length === 0 ? named : known,
    seek: (next: string) => adjust({ search: next === '' ? undefined : next }, 'replace'),
    ask: (next: readonly TraitAsked[], left: string = search) =>
      adjust(
        {
          where: next.length === 0 ? undefined : JSON.stringify(next), search: left === '' ? undefined : left,
        },
        'push',
      ),
  }
}
