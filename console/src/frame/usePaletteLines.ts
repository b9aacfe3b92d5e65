import { useDeferredValue } from 'react'
import { useAsked } from '~/lib/asked'
import { get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import { useKnownSchema } from '~/lib/sentence/schema'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { deedNames } from './deeds'
import { names } from './names'
import { searchDeeds, searchPages } from './search'

interface Found {
  id: number
  name?: string | null
  identifiers: { kind: string; value: string }[]
}

/** Somewhere to go: what it is called, and what it is. */
export interface Line {
  key: string
  target: string
  title: string
  note: string
}

const OF_A_KIND = 5
const SEGMENTS_LOOKED_AT = 500

/** Pages, deeds, segments, events and people that somebody may mean. */
export function usePaletteLines(text: string): Line[] {
  const say = useWords(names)
  const sayDeed = useWords(deedNames)
  const settled = useDeferredValue(text.trim())
  const pages = searchPages(settled, say).map((hit) => ({
    key: hit.path, target: href(hit.path), title: say(hit.name), note: say(hit.entry),
  }))
  const deeds = searchDeeds(settled, sayDeed).map((deed) => ({
    key: `deed-${deed.name}`, target: href(deed.path, deed.query), title: sayDeed(deed.name), note: sayDeed('deed'),
  }))
  return [...pages, ...deeds, ...useSegments(settled), ...useEvents(settled), ...usePeople(settled)]
}

function useSegments(text: string): Line[] {
  const say = useWords(deedNames)
  const asked = useAsked({
    key: ['segments', 'palette'],
    fetch: (signal) => get<Page<Segment>>('/api/audience/segments', { limit: SEGMENTS_LOOKED_AT }, signal),
    when: text !== '',
  })
  if (asked.is !== 'ready' || text === '') return []
  return asked.value.items
    .filter((segment) => holds(segment.name, text))
    .slice(0, OF_A_KIND)
    .map((segment) => ({
      key: `segment-${segment.id}`, target: href(`/segments/${segment.id}`), title: segment.name, note: say('segment'),
    }))
}

/** An event leads to its trend. */
function useEvents(text: string): Line[] {
  const say = useWords(deedNames)
  const schema = useKnownSchema()
  if (text === '') return []
  return schema.events
    .filter((kind) => kind.activity && holds(kind.name, text))
    .slice(0, OF_A_KIND)
    .map(({ name }) => {
      const q = JSON.stringify({ steps: [{ events: [name], where: { is: 'every', parts: [] } }] })
      return { key: `event-${name}`, target: href('/explore', { ask: 'trend', q }), title: name, note: say('event') }
    })
}

function usePeople(text: string): Line[] {
  const say = useWords(names)
  const asked = useAsked({
    key: ['people', 'palette', text],
    fetch: (signal) => get<Page<Found>>('/api/profile/people', { search: text, limit: OF_A_KIND }, signal),
    when: text.length >= 2,
    keep: false,
  })
  if (asked.is !== 'ready' || text.length < 2) return []
  return asked.value.items.map((person) => ({
    key: `person-${person.id}`,
    target: href(`/people/${person.id}`),
    title: person.name ?? person.identifiers[0]?.value ?? String(person.id),
    note: say('people'),
  }))
}

function holds(name: string, text: string): boolean {
  return name.toLowerCase().includes(text.toLowerCase())
}
