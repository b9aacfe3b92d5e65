import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useAsked } from '~/lib/asked'
import { ask, create, get, put, remove, type Page } from '~/lib/http'
import type { Mark, Period } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

const NONE: readonly Mark[] = []

/** What is marked within a period; nothing while it is fetched, since a chart does not wait for its marks. */
export function useMarks({ from, to }: Period): readonly Mark[] {
  const asked = useAsked({
    key: ['marks', from, to],
    fetch: (signal) => get<Page<Mark>>('/api/insight/marks', { from, to }, signal),
  })
  return asked.is === 'ready' ? asked.value.items : NONE
}

/** A mark as it stands on an axis: 发布:5.2.0 上线. */
export function useMarkNames(): (mark: Mark) => string {
  const say = useWords(words)
  return useCallback(({ kind, text }) => say('named', { kind: say(kind), text }), [say])
}

export type NewMark = Pick<Mark, 'kind' | 'text' | 'beginsAt'> & { endsAt: string | null }

export function useMarkDeeds() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['marks'] })
  const add = useMutation({ mutationFn: (mark: NewMark) => create<Mark>('/api/insight/marks', mark), onSuccess })
  const change = useMutation({
    mutationFn: ({ id, ...mark }: NewMark & { id: number }) => put<Mark>(`/api/insight/marks/${id}`, mark), onSuccess,
  })
  const drop = useMutation({ mutationFn: (id: number) => remove(`/api/insight/marks/${id}`), onSuccess })
  const restore = useMutation({
    mutationFn: (id: number) => ask<Mark>(`/api/insight/marks/${id}/restore`, {}), onSuccess,
  })
  return { add, change, drop, restore }
}
