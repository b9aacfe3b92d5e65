import type { Feed, FeedWish, Mapping } from '~/lib/wire'

/** A scheduled import while it is being written. */
export interface FeedDraft {
  name: string
  source: number | null
  address: string
  user: string
  password: string
  query: string
  growing: string
  key: string
  daily: boolean
  minutes: number
  dailyAt: string
}

export const EMPTY: FeedDraft = {
  name: '', source: null, address: '', user: '', password: '', query: '', growing: '', key: '', daily: false,
  minutes: 15, dailyAt: '03:30',
}

export function draftOf(feed: Feed): FeedDraft {
  return {
    ...EMPTY,
    name: feed.name, source: feed.source, address: feed.address, user: feed.user, query: feed.query,
    growing: feed.growing, key: feed.key ?? '', daily: feed.minutes === null || feed.minutes === undefined,
    minutes: feed.minutes ?? EMPTY.minutes, dailyAt: feed.dailyAt ?? EMPTY.dailyAt,
  }
}

/** What is decided, once nothing is open. */
export function wishOf(draft: FeedDraft, mapping: Mapping | null, enabled: boolean): FeedWish | null {
  const { name, source, address, user, query, growing } = draft
  const open = [name, address, user, query, growing].some((text) => text.trim() === '')
  if (open || source === null || mapping === null) return null
  return {
    name: name.trim(), source, address: address.trim(), user: user.trim(), query, growing, mapping, enabled,
    password: draft.password === '' ? null : draft.password,
    key: draft.key === '' ? null : draft.key,
    minutes: draft.daily ? null : draft.minutes,
    dailyAt: draft.daily ? draft.dailyAt : null,
  }
}
