import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { Secret } from '~/lib/card/Secret'
import { create } from '~/lib/http'
import type { Role } from '~/lib/session'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './access.module.css'
import { RoleSelect } from './RoleSelect'
import { words } from './words'

/** Makes a key and shows it, this once. */
export function NewKey() {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('analyst')
  const making = useMutation({
    mutationFn: () => create<{ id: number; key: string }>('/api/access/keys', { name: name.trim(), role }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  })
  if (making.isSuccess) return <Secret title={say('keyReady')} text={making.data.key} label={say('key')} />
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <label className={css.field}>
        {say('keyName')}
        <Input
          value={name} autoFocus placeholder={say('keyNamePlaceholder')}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <div className={css.field}>
        {say('role')}
        <RoleSelect role={role} change={setRole} />
        <span className="quiet">{say(role)}</span>
      </div>
      {making.isError && <Alert type="error" title={sentence(problemOf(making.error))} showIcon />}
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={making.isPending}>
        {say('newKey')}
      </Button>
    </form>
  )
}
