import { useMemo } from 'react'
import { usePaged } from '~/lib/paged'
import { adjust, usePlace } from '~/lib/route'
import { heardFrom } from '~/lib/sentence/wheres'
import { useChosenSources } from '~/lib/sources'
import type { Known } from '~/lib/wire'
import { readTraits, type TraitAsked } from './traits'

/** Who is sought, by the address: what they are called, what they must be, and who told of them. */
export function useFound() {
  const { query } = usePlace()
  const search = query.get('search') ?? ''
  const text = query.get('where')
  const traits = useMemo(() => readTraits(text), [text])
  const { sources } = useChosenSources()
  const limited = sources.length === 0 ? [] : [heardFrom(sources)]
  const condition = { is: 'all' as const, parts: [...traits, ...limited] }
  const plainly = condition.parts.length === 0
  const named = usePaged<Known>({
    key: ['people', 'find'], path: '/api/profile/people', when: plainly,
    query: { search: search === '' ? undefined : search },
  })
  const known = usePaged<Known>({
    key: ['people', 'search'], path: '/api/profile/people/search', when: !plainly,
    body: { condition, search },
  })
  return {
    search,
    traits,
    condition,
    people: plainly ? named : known,
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
