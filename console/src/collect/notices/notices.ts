import { useAsked, type Asked } from '~/lib/asked'
import { useFormat } from '~/lib/format/useFormat'
import { get } from '~/lib/http'
import { useSourceNames } from '~/lib/sources'
import type { Cause, DataNotice, OpenedNotice } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useReason } from '../useReason'
import { words } from './words'

/** What looks wrong with the data now. */
export function useNotices(): Asked<DataNotice[]> {
  return useAsked({
    key: ['data-notices'],
    fetch: (signal) => get<DataNotice[]>('/api/collect/notices', {}, signal),
    everySeconds: 60,
  })
}

export function useNotice(id: string): Asked<OpenedNotice> {
  return useAsked({
    key: ['data-notices', id],
    fetch: (signal) => get<OpenedNotice>(`/api/collect/notices/${id}`, {}, signal),
    everySeconds: 30,
  })
}

/** What a notice says, in few words: of what, how much, since when. */
export function useSaid(): (notice: DataNotice) => { what: string; much: string; since: string } {
  const say = useWords(words)
  const format = useFormat()
  const names = useSourceNames()
  return (notice) => {
    const source = names.get(notice.source) ?? String(notice.source)
    const since = say('since', { when: whenSaid(format.time(notice.since), format.time(new Date().toISOString())) })
    if (notice.kind === 'type') {
      const type = say('now', { type: say(notice.given as 'text') })
      return { what: `${notice.event} · ${notice.property}`, much: type, since }
    }
    if (notice.event === '') return { what: source, much: say('silent'), since }
    return { what: notice.event, much: changeOf(notice), since }
  }
}

/** Today needs no date. */
function whenSaid(time: string, now: string): string {
  const clock = time.lastIndexOf(' ')
  return time.slice(0, clock) === now.slice(0, clock) ? time.slice(clock + 1) : time
}

/** In whole percent of what is usual; what is not usual at all stands as it is. */
export function changeOf({ seen, usual }: Pick<DataNotice, 'seen' | 'usual'>): string {
  if (usual < 1) return `+${seen}`
  const share = Math.round((seen / usual - 1) * 100)
  return `${share < 0 ? '−' : '+'}${Math.abs(share)}%`
}

/** A cause in words: revenue is text. */
export function useCauseSaid(): (cause: Pick<Cause, 'reason' | 'property' | 'given'>) => string {
  const say = useWords(words)
  const reason = useReason()
  return ({ reason: why, property, given }) => {
    switch (why) {
      case 'wrong_type':
        return say('isType', { property, type: say(given as 'text') })
      case 'property_missing':
        return say('missing', { property })
      case 'blocked':
      case 'unplanned':
        return say(why)
      default:
        return reason(why)
    }
  }
}

export interface Version {
  readonly version: string
  readonly count: number
  readonly waiting: number
  readonly first: string
  readonly causes: readonly Cause[]
}

/** Causes by version of the app, the most first. */
export function versionsOf(causes: readonly Cause[]): Version[] {
  const names = [...new Set(causes.map(({ version }) => version))]
  return names
    .map((version) => {
      const own = causes.filter((cause) => cause.version === version)
      return {
        version,
        count: own.reduce((sum, { count }) => sum + count, 0),
        waiting: own.reduce((sum, { waiting }) => sum + waiting, 0),
        first: own.map(({ firstAt }) => firstAt).sort()[0] ?? '',
        causes: own,
      }
    })
    .sort((one, other) => other.count - one.count)
}
