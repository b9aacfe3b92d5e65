import { useAsked } from '~/lib/asked'
import { get } from '~/lib/http'

interface Named {
  id: number
  name: string
}

const NONE: readonly Named[] = []

/** Segments that a condition may name; none while they are fetched. */
export function useSegmentNames(): readonly Named[] {
  const asked = useAsked({
    key: ['segments', 'names'],
    fetch: (signal) => get<{ items: Named[] }>('/api/audience/segments', { limit: 500 }, signal),
  })
  return asked.is === 'ready' ? asked.value.items : NONE
}
