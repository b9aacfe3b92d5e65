import { useAsked, type Asked } from '~/lib/asked'
import { ask } from '~/lib/http'
import type { Ask } from './draft'
import { useNamedSegments } from './useNamedSegments'

/** The answer to a question. The last one of the same kind stays, dimmed, until the next is there. */
export function useAnswer<A>(kind: Ask, question: unknown, path: string = kind): Asked<A> {
  const asked = useAsked({
    key: ['answer', kind, path, question],
    fetch: (signal) => ask<A>(`/api/insight/${path}`, question, signal),
  })
  return useNamedSegments(asked, question)
}
