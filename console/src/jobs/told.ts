import type { Job } from '~/lib/wire'

/** Whether it still moves. */
export function moves(job: Job): boolean {
  return job.state === 'waiting' || job.state === 'running'
}
