import type { Role } from '~/lib/session'

/** A teammate. */
export interface Member {
  id: number
  email: string
  name: string
  role: Role
  state: 'invited' | 'active' | 'disabled'
  createdAt: string
}

/** A key for programs; never its text. */
export interface Key {
  id: number
  name: string
  role: Role
  ending: string
  createdBy: string
  createdAt: string
  usedAt?: string | null
  revokedAt?: string | null
}

/** One change. */
export interface AuditLine {
  id: number
  occurredAt: string
  caller: string
  callerName?: string | null
  operation: string
  subject: string
  detail: Record<string, unknown>
}
