import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '~/lib/http'
import type { Replayed, Tried } from '~/lib/wire'

/** What a repair does to a field. */
export const DEEDS = ['CONVERT', 'RENAME', 'FILL', 'DROP'] as const
export type Deed = (typeof DEEDS)[number]

/** What a value can be made of. */
export const TYPES = ['number', 'text', 'flag'] as const

export interface Wish {
  readonly deed: Deed
  readonly field: string
  readonly to: string
}

/** Most of what is refused lacks the name of its event; where a value is wrong it is mostly a number as a text. */
export function firstWish(reason: string): Wish {
  if (reason === 'event_name') return { deed: 'FILL', field: 'event', to: '' }
  if (reason === 'nobody') return { deed: 'FILL', field: 'anonymousId', to: '' }
  return { deed: 'CONVERT', field: 'properties.', to: 'number' }
}

/** Tries a repair on what was refused for a reason, and takes it in again. */
export function useRepair(reason: string, source: number | undefined) {
  const queries = useQueryClient()
  const [wish, setWish] = useState(() => firstWish(reason))
  const body = { reason, source, repairs: [step(wish)] }
  const trying = useMutation({ mutationFn: () => ask<Tried[]>('/api/collect/quarantine/preview', body) })
  const replaying = useMutation({
    mutationFn: () => ask<Replayed>('/api/collect/quarantine/replay', body),
    onSuccess: () => {
      trying.reset()
      void queries.invalidateQueries({ queryKey: ['quarantine'] })
      void queries.invalidateQueries({ queryKey: ['sources'] })
    },
  })
  const change = (next: Partial<Wish>) => {
    trying.reset()
    setWish({ ...wish, ...next })
  }
  const complete = wish.field.trim() !== '' && !wish.field.endsWith('.') && (wish.deed === 'DROP' || wish.to !== '')
  return { wish, change, trying, replaying, complete }
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
