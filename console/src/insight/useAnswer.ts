import { useAsked, type Asked } from '~/lib/asked'
import { ask } from '~/lib/http'
import type { Ask } from './draft'

/** The answer to a question. The last one of the same kind stays, dimmed, until the next is there. */
export function useAnswer<A>(kind: Ask, question: unknown): Asked<A> {
  return useAsked({
    key: ['answer', kind, question],
    fetch: (signal) => ask<A>(`/api/insight/${kind}`, question, signal),
  })
}
