import type { Source } from '~/lib/wire'

const HOUR_MS = 3_600_000

/** A source that used to send and has not for a whole day: apps and sites are never that quiet. */
export const QUIET_HOURS = 24

/** Sources that have gone silent, the latest first; one that is switched off, or never sent, has not. */
export function silenced(sources: readonly Source[], now: Date): (Source & { lastEventAt: string })[] {
  return sources
    .flatMap(({ lastEventAt, ...source }) =>
      source.enabled && lastEventAt != null ? { ...source, lastEventAt } : [],
    )
    .filter(({ lastEventAt }) => now.getTime() - Date.parse(lastEventAt) > QUIET_HOURS * HOUR_MS)
    .sort((one, other) => Date.parse(other.lastEventAt) - Date.parse(one.lastEventAt))
}
