import { useDeferredValue, useState } from 'react'
import { useAsked } from '~/lib/asked'
import { get, type Page } from '~/lib/http'
import { href, usePlace } from '~/lib/route'
import { useKnownSchema } from '~/lib/sentence/schema'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useCarried } from './carried'
import { deedNames } from './deeds'
import { names } from './names'
import { recent } from './recent'
import { searchDeeds, searchPages } from './search'
import { useCalled } from './useCalled'
import { words } from './words'

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
  const to = useCarried()
  const settled = useDeferredValue(text.trim())
  const visited = useVisited()
  const found = [...useSegments(settled), ...useEvents(settled), ...usePeople(settled)]
  const pages = searchPages(settled, say).map((hit) => ({
    key: hit.path, target: to(hit.path), title: say(hit.name), note: say(hit.entry),
  }))
  const deeds = searchDeeds(settled, sayDeed).map((deed) => ({
    key: `deed-${deed.name}`, target: href(deed.path, deed.query), title: sayDeed(deed.name), note: sayDeed('deed'),
  }))
  if (settled === '') {
    const before = new Set(visited.map((line) => line.key))
    return [...visited, ...pages.filter((page) => !before.has(page.key))]
  }
  return [...pages, ...deeds, ...found]
}

/** Where the reader was before this page. */
function useVisited(): Line[] {
  const say = useWords(words)
  const { path } = usePlace()
  const [paths] = useState(recent)
  const called = useCalled(paths)
  return paths
    .filter((each) => each !== path)
    .flatMap((each) => {
      const title = called(each)
      return title === null ? [] : [{ key: each, target: href(each), title, note: say('recent') }]
    })
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
