import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { State } from '~/lib/card/State'
import { put } from '~/lib/http'
import { useOperator } from '~/lib/session'
import type { DataNotice } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './notices.module.css'
import { words } from './words'

const CLOSERS = ['owner', 'administrator', 'analyst']

/** Closing a notice needs a reason, which stays with it. */
export function Closing({ notice }: { notice: DataNotice }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { role } = useOperator()
  const [why, setWhy] = useState('')
  const closing = useMutation({
    mutationFn: () => put<undefined>(`/api/collect/notices/${notice.id}/closing`, { why }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['data-notices'] }),
  })
  if (notice.closedAt != null) {
    const { closedWhy } = notice
    return <State tone="plain">{closedWhy == null ? say('ended') : say('closed', { why: closedWhy })}</State>
  }
  if (!CLOSERS.includes(role)) return null
  return (
    <form
      className={css.closing} aria-label={say('closing')}
      onSubmit={(event) => {
        event.preventDefault()
        closing.mutate()
      }}
    >
      <Input
        value={why} maxLength={300} aria-label={say('why')} placeholder={say('whyPlaceholder')}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button htmlType="submit" disabled={why.trim() === ''} loading={closing.isPending}>
        {say('closing')}
      </Button>
      {closing.isError && <Alert type="error" title={sentence(problemOf(closing.error))} />}
    </form>
  )
}
