import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsked } from '~/lib/asked'
import { ask, get } from '~/lib/http'
import type { Pile, PlannedWhole, Replayed, Tried } from '~/lib/wire'

/** What a repair does to a field. */
export const DEEDS = ['CONVERT', 'RENAME', 'FILL', 'DROP'] as const
export type Deed = (typeof DEEDS)[number]

/** What a value can be made of. */
export const TYPES = ['number', 'text', 'flag'] as const
export type Type = (typeof TYPES)[number]

export interface Wish {
  readonly deed: Deed
  readonly field: string
  readonly to: string
}

/** What of quarantine is repaired; what is left out is any. */
export interface Which {
  readonly reason: string
  readonly source: number | undefined
  readonly event?: string | undefined
  readonly property?: string | undefined
  readonly version?: string | undefined
}

/** Most of what is refused lacks the name of its event; where a value is wrong it is mostly a number as a text. */
export function firstWish({ reason, property = '' }: Which): Wish {
  if (reason === 'event_name') return { deed: 'FILL', field: 'event', to: '' }
  if (reason === 'nobody') return { deed: 'FILL', field: 'anonymousId', to: '' }
  if (reason === 'property_missing') return { deed: 'FILL', field: `properties.${property}`, to: '' }
  return { deed: 'CONVERT', field: `properties.${property}`, to: 'number' }
}

/** Tries a repair on what was refused for a reason, and takes it in again. */
export function useRepair(which: Which) {
  const queries = useQueryClient()
  const [wish, setWish] = useState(() => firstWish(which))
  const body = (wanted: Wish) => ({ ...which, repairs: [step(wanted)] })
  const trying = useMutation({
    mutationFn: (wanted: Wish) => ask<Tried[]>('/api/collect/quarantine/preview', body(wanted)),
  })
  const replaying = useMutation({
    mutationFn: () => ask<Replayed>('/api/collect/quarantine/replay', body(wish)),
    onSuccess: () => {
      trying.reset()
      for (const key of ['quarantine', 'sources', 'data-notices', 'piles', 'plan'])
        void queries.invalidateQueries({ queryKey: [key] })
    },
  })
  const change = (next: Partial<Wish>) => {
    trying.reset()
    setWish({ ...wish, ...next })
  }
  /** The same wish, tried at once. */
  const tryThis = (next: Wish) => {
    setWish(next)
    trying.mutate(next)
  }
  const complete = wish.field.trim() !== '' && !wish.field.endsWith('.') && (wish.deed === 'DROP' || wish.to !== '')
  return { wish, change, tryThis, trying, replaying, complete }
}

/** How many lie there, besides the twenty that are shown. */
export function usePile({ reason, source, event, property, version }: Which): number | undefined {
  const asked = useAsked({
    key: ['piles'],
    fetch: (signal) => get<Pile[]>('/api/collect/quarantine/piles', {}, signal),
  })
  if (asked.is !== 'ready') return undefined
  const wanted = (text: string | undefined, given: string) => text === undefined || text === given
  return asked.value
    .filter((pile) => pile.reason === reason && (source === undefined || pile.source === source))
    .filter(({ concern }) => wanted(event, concern.event) && wanted(property, concern.property))
    .filter(({ concern }) => wanted(version, concern.version))
    .reduce((sum, { count }) => sum + count, 0)
}

/** The type that the plan expects where something else arrived, if values can be made of it. */
export function useExpected({ reason, event, property }: Which): Type | undefined {
  const asked = useAsked({
    key: ['plan', 'event', event],
    fetch: (signal) => get<PlannedWhole>('/api/collect/plan/event', { name: event }, signal),
    when: reason === 'wrong_type' && event !== undefined && property !== undefined,
  })
  if (asked.is !== 'ready') return undefined
  const type = asked.value.properties.find(({ name }) => name === property)?.type
  return TYPES.find((each) => each === type)
}

function step({ deed, field, to }: Wish) {
  switch (deed) {
    case 'CONVERT':
    case 'RENAME':
      return { deed, field, to }
    case 'FILL':
      return { deed, field, value: to }
    case 'DROP':
      return { deed, field }
    default:
      return deed satisfies never
  }
}
