import { createContext, useContext } from 'react'

export const ROLES = ['owner', 'administrator', 'operator', 'analyst', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** The teammate at the desk. */
export interface Operator {
  id: number
  email: string
  name: string
  role: Role
}

export interface Session {
  operator: Operator
  csrfToken: string
}

export const OperatorContext = createContext<Operator | null>(null)

/** Who is signed in. Pages behind the door always have one. */
export function useOperator(): Operator {
  const operator = useContext(OperatorContext)
  if (operator === null) throw new Error('nobody is signed in')
  return operator
}
