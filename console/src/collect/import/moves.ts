import type { Import } from '~/lib/wire'

/** Whether an import is still under way: its lines being read, or its events on their way into the answers. */
export function moves(found: Import): boolean {
  return found.state === 'running' || found.state === 'waiting' || settles(found)
}

/** Whether everything is in the log and answers do not know all of it yet. */
export function settles(found: Import): boolean {
  return found.state === 'done' && !found.answered
}
