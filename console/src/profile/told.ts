import type { Value } from '~/lib/wire'

/** One person with everything that is known of them. */
export interface Portrait {
  id: number
  identifiers: JoinedIdentifier[]
  traits: KnownTrait[]
  firstSeen?: string | null
  lastSeen?: string | null
  events: number
}

export interface JoinedIdentifier {
  kind: string
  value: string
  origin: number
  since?: string | null
  reason?: string | null
}

export interface KnownTrait {
  name: string
  value: Value
  occurredAt?: string | null
  source?: number | null
}

/** One thing the person did. */
export interface Deed {
  name: string
  source: number
  occurredAt: string
  properties: Record<string, Value>
  mark: string
}
