import { usePaged, type Listed } from '~/lib/paged'
import type { Asked } from '~/lib/asked'
import type { Job } from '~/lib/wire'

const EVERY_SECONDS = 3

/** All jobs, the newest first, looked at again every few seconds. */
export function useJobs(): Asked<Listed<Job>> {
  return usePaged<Job>({ key: ['jobs'], path: '/api/jobs', everySeconds: EVERY_SECONDS })
}
