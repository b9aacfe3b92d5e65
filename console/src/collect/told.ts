/** Where events come from. */
export interface Source {
  id: number
  name: string
  writeKey: string
  enabled: boolean
  createdAt: string
  lastEventAt?: string | null
  stored: number
  duplicate: number
  quarantined: number
}

/** A file that was brought in. */
export interface Import {
  id: number
  source: number
  fileName: string
  job: number | string
  lines: number
  events: number
  duplicates: number
  skipped: number
  faulty: number
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  createdAt: string
}

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

export interface Fault {
  line: number
  reason: string
  text: string
}

/** Something that was refused, as it arrived. */
export interface Refused {
  id: number
  source: number
  reason: string
  /** Where in what arrived, or which value. */
  detail: string
  receivedAt: string
  body: string
}
