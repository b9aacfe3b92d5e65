import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Dropdown } from 'antd'
import { remove } from '~/lib/http'
import { useOperator } from '~/lib/session'
import { roles } from '~/lib/words/roles'
import { useWords } from '~/lib/words/useWords'
import css from './TopBar.module.css'
import { words } from './words'

/** Who I am here, and the way out. */
export function Me() {
  const say = useWords(words)
  const sayRole = useWords(roles)
  const operator = useOperator()
  const queries = useQueryClient()
  const leave = useMutation({
    mutationFn: () => remove('/api/access/session'),
    onSuccess: () => {
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      return queries.resetQueries({ queryKey: ['session'] })
    },
  })
  const head = (
    <div className={css.meHead}>
      <strong>{operator.name}</strong>
      <span className="quiet">
        {operator.email} · {sayRole(operator.role)}
      </span>
    </div>
  )
  return (
    <Dropdown
      trigger={['click']} placement="bottomRight"
      menu={{
        items: [
          { key: 'me', label: head, disabled: true },
          { type: 'divider' },
          { key: 'leave', label: say('signOut'), onClick: () => leave.mutate() },
        ],
      }}
    >
      <button type="button" className={css.me} aria-label={`${say('me')}: ${operator.name}`}>
        <span className={css.face}>{Array.from(operator.name)[0]?.toUpperCase() ?? '·'}</span>
      </button>
    </Dropdown>
  )
}
