/** A piece of long work. */
export interface Job {
  id: number | string
  kind: string
  title: string
  owner: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  cancelling: boolean
  done: number
  total: number | null
  note: string
  problem: { code: string; params: Record<string, string>; detail: string } | null
  createdAt: string
  startedAt?: string | null
  finishedAt?: string | null
}

/** Whether it still moves. */
export function moves(job: Job): boolean {
  return job.state === 'waiting' || job.state === 'running'
}
