import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, keepCsrfToken } from '~/lib/http'
import type { Session } from '~/lib/session'

/** Comes in by some way: what the server answers is the session. */
export function useEntering<Body>(path: string, entered: () => void = () => undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => ask<Session>(path, body),
    onSuccess: (session) => {
      keepCsrfToken(session.csrfToken)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      queries.setQueryData(['session'], session)
      entered()
    },
  })
}
