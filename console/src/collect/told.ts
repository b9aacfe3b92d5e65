import type { Fault } from '~/lib/wire'

/** What the beginning of a file would become. */
export interface Preview {
  mapping?: unknown
  events: Proposed[]
  faults: Fault[]
  lines: number
}

export interface Proposed {
  name: string
  identifiers: { kind: string; value: string }[]
  occurredAt: string
  properties: Record<string, unknown>
}
