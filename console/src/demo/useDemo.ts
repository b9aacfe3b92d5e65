import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAsked, type Asked } from '~/lib/asked'
import { create, get, remove } from '~/lib/http'
import type { Demo, Job } from '~/lib/wire'

const EVERY_SECONDS = 1

/** The demo shop of this system; looked at again while it is being filled. */
export function useDemo(): Asked<Demo> {
  const queries = useQueryClient()
  const asked = useAsked<Demo>({
    key: ['demo'],
    fetch: (signal) => get<Demo>('/api/demo', {}, signal),
    everySeconds: (demo) => (demo !== undefined && filling(demo) !== null ? EVERY_SECONDS : undefined),
  })
  const filled = asked.is === 'ready' && asked.value.tour != null
  const told = filled && filling(asked.value) === null
  useEffect(() => {
    if (told) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo' })
  }, [told, queries])
  return asked
}

/** The job that fills the system just now. */
export function filling(demo: Demo): Job | null {
  const job = demo.job ?? null
  return job !== null && (job.state === 'waiting' || job.state === 'running') ? job : null
}

export function useFill() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => create<Job>('/api/demo', null),
    onSettled: () => queries.invalidateQueries({ queryKey: ['demo'] }),
  })
}

export function useStop(job: Job) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => remove(`/api/jobs/${job.id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['demo'] }),
  })
}
