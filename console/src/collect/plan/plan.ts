import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { problemOf, useAsked, type Asked } from '~/lib/asked'
import { get, put } from '~/lib/http'
import { useOperator } from '~/lib/session'
import { useChosenSources } from '~/lib/sources'
import type { PlannedEvent, PlannedProperty, PlannedWhole, Teammate } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'

export const STATES = ['open', 'planned', 'blocked'] as const
export const KINDS = ['text', 'number', 'flag', 'texts', 'lines'] as const

const PLANNERS = ['owner', 'administrator', 'analyst']
const KEEPERS = ['owner', 'administrator']

/** What this teammate may change: the plan, and what is personal. */
export function useMayPlan(): { plan: boolean; personal: boolean } {
  const { role } = useOperator()
  return { plan: PLANNERS.includes(role), personal: KEEPERS.includes(role) }
}

function useSourceQuery(): { source?: string } {
  const { sources } = useChosenSources()
  return sources.length === 0 ? {} : { source: sources.join(',') }
}

/** Everything that is planned or was found. */
export function usePlan(): Asked<PlannedEvent[]> {
  const query = useSourceQuery()
  return useAsked({
    key: ['plan', 'events', query],
    fetch: (signal) => get<PlannedEvent[]>('/api/collect/plan/events', query, signal),
    everySeconds: 30,
  })
}

export function usePlannedEvent(name: string): Asked<PlannedWhole> {
  const query = { name, ...useSourceQuery() }
  return useAsked({
    key: ['plan', 'event', query],
    fetch: (signal) => get<PlannedWhole>('/api/collect/plan/event', query, signal),
    everySeconds: 30,
  })
}

/** Who can answer for an event. */
export function useOwners(): readonly Teammate[] {
  const asked = useAsked({
    key: ['plan', 'owners'],
    fetch: (signal) => get<Teammate[]>('/api/collect/plan/owners', {}, signal),
  })
  return asked.is === 'ready' ? asked.value : []
}

function useWriting<W>(path: (wish: W) => string, body: (wish: W) => unknown) {
  const queries = useQueryClient()
  const sentence = useSentence()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (wish: W) => put<PlannedWhole>(path(wish), body(wish)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan'] }),
    onError: (thrown) => void message.error(sentence(problemOf(thrown))),
  })
}

/** Plans an event: what is not given stays as it is. */
export function usePlanEvent(event: PlannedEvent) {
  const writing = useWriting<Partial<Pick<PlannedEvent, 'description' | 'state'>> & { owner?: number | null }>(
    () => `/api/collect/plan/event?name=${encodeURIComponent(event.name)}`,
    (change) => ({ description: event.description, owner: event.owner?.id ?? null, state: event.state, ...change }),
  )
  return { change: writing.mutate, busy: writing.isPending }
}

type Wanted = Pick<PlannedProperty, 'description' | 'type' | 'required' | 'personal'>

/** Plans a property of an event: what is not given stays as it is. */
export function usePlanProperty(event: string, property: PlannedProperty) {
  const writing = useWriting<Partial<Wanted>>(
    () =>
      `/api/collect/plan/property?event=${encodeURIComponent(event)}&name=${encodeURIComponent(property.name)}`,
    (change) => {
      const { description, type = null, required, personal } = property
      return { description, type, required, personal, ...change }
    },
  )
  return { change: writing.mutate, busy: writing.isPending }
}
