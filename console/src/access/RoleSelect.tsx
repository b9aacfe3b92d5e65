import { Select } from 'antd'
import { ROLES, useOperator, type Role } from '~/lib/session'
import { roles } from '~/lib/words/roles'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

interface Props {
  role: Role
  change: (role: Role) => void
  disabled?: boolean
}

/** A role with what it may do; nobody gives one above their own. */
export function RoleSelect({ role, change, disabled = false }: Props) {
  const say = useWords(words)
  const name = useWords(roles)
  const mine = ROLES.indexOf(useOperator().role)
  return (
    <Select<Role>
      value={role} onChange={change} disabled={disabled} aria-label={say('role')} popupMatchSelectWidth={false}
      style={{ minWidth: 120 }}
      options={ROLES.filter((each, rank) => rank >= mine || each === role).map((each) => ({
        value: each,
        label: name(each),
      }))}
    />
  )
}
