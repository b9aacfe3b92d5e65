import { useAsked, type Asked } from '~/lib/asked'
import type { Choices } from '~/lib/choices'
import { get, keepCsrfToken } from '~/lib/http'
import type { Session } from '~/lib/session'

/** Who is signed in, with the token that changing requests need. */
export function useSession(): Asked<Session> {
  return useAsked({
    key: ['session'],
    fetch: async (signal) => {
      const session = await get<Session>('/api/access/session', {}, signal)
      keepCsrfToken(session.csrfToken)
      return session
    },
  })
}

export function useChosen(): Asked<Choices> {
  return useAsked({ key: ['settings'], fetch: (signal) => get<Choices>('/api/settings', {}, signal) })
}
