import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { create } from '~/lib/http'
import { href } from '~/lib/route'
import type { Segment } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './people.module.css'
import { words } from './words'

interface Props {
  at: string
  suggestion: string
}

/** One click from a number to a segment of exactly these people. */
export function KeepPeople({ at, suggestion }: Props) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen} destroyOnHidden
      content={<KeepForm at={at} suggestion={suggestion} done={() => setOpen(false)} />}
    >
      <Button type="primary">{say('makeSegment')}</Button>
    </Popover>
  )
}

function KeepForm({ at, suggestion, done }: { at: string; suggestion: string; done: () => void }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [name, setName] = useState(suggestion)
  const keep = useMutation({
    mutationFn: () => create<Segment>(at, { name: name.trim() }),
    onSuccess: (segment) => {
      void queries.invalidateQueries({ queryKey: ['segments'] })
      done()
      void message.success({
        duration: 10,
        content: (
          <>
            {say('created', { name: segment.name, n: segment.size })}{' '}
            <a href={href(`/segments/${segment.id}`)}>{say('see')}</a>
          </>
        ),
      })
    },
  })
  return (
    <form
      className={css.keep}
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate()
      }}
    >
      <label>
        {say('segmentName')}
        <Input value={name} maxLength={120} autoFocus onChange={(event) => setName(event.target.value)} />
      </label>
      <span className="quiet">{say('segmentHint')}</span>
      {keep.isError && <Alert type="error" title={sentence(problemOf(keep.error))} />}
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={keep.isPending}>
        {say('create')}
      </Button>
    </form>
  )
}
