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
import { invitationLink } from './link'
import { RoleSelect } from './RoleSelect'
import { words } from './words'

/** Invites a teammate; what comes out is a link to send them. */
export function Invite() {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('operator')
  const invite = useMutation({
    mutationFn: () =>
      create<{ token: string }>('/api/access/operators', { email: email.trim(), name: name.trim(), role }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members'] }),
  })
  if (invite.isSuccess) {
    return <Secret title={say('linkReady', { name })} text={invitationLink(invite.data.token)} label={say('link')} />
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate()
      }}
    >
      <label className={css.field}>
        {say('email')}
        <Input type="email" value={email} autoFocus onChange={(event) => setEmail(event.target.value)} />
      </label>
      <label className={css.field}>
        {say('name')}
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <div className={css.field}>
        {say('role')}
        <RoleSelect role={role} change={setRole} />
        <span className="quiet">{say(role)}</span>
      </div>
      {invite.isError && <Alert type="error" title={sentence(problemOf(invite.error))} showIcon />}
      <Button
        type="primary" htmlType="submit" loading={invite.isPending}
        disabled={email.trim() === '' || name.trim() === ''}
      >
        {say('invite')}
      </Button>
    </form>
  )
}
