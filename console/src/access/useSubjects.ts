import { useAsked } from '~/lib/asked'
import { get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import { useSegmentNames } from '~/lib/sentence/segmentNames'
import { useNamedSources } from '~/lib/sources'
import type { AuditLine } from '~/lib/wire'
import { roles } from '~/lib/words/roles'
import { useWords } from '~/lib/words/useWords'
import { subjectWords } from './subjects'

interface Named {
  id: number
  name: string
}

/** What a line is about, in words, and where that can be seen. */
export interface Subject {
  text: string
  to?: string
}

const KB = 1024
const NUMBERED = ['operator', 'key', 'segment', 'source', 'import', 'job', 'mark'] as const
type Numbered = (typeof NUMBERED)[number]

const PLACES: Record<Numbered, (id: string) => string | undefined> = {
  operator: () => href('/team'),
  key: () => href('/team/keys'),
  segment: (id) => href(`/segments/${id}`),
  source: () => href('/sources'),
  import: (id) => href(`/imports/${id}`),
  job: () => href('/system/jobs'),
  mark: () => undefined,
}

function useNames(path: string): readonly Named[] {
  const asked = useAsked({
    key: ['audit', 'names', path], fetch: (signal) => get<Page<Named>>(path, { limit: 500 }, signal),
  })
  return asked.is === 'ready' ? asked.value.items : []
}

/** Says what lines of the audit are about by the names that things have today; by their number when they have none. */
export function useSubjects(): (subject: string) => Subject {
  const say = useWords(subjectWords)
  const named: Partial<Record<Numbered, readonly Named[]>> = {
    operator: useNames('/api/access/operators'),
    key: useNames('/api/access/keys'),
    segment: useSegmentNames(),
    source: useNamedSources(),
  }
  return (subject) => {
    const [word, id = ''] = subject.split(':')
    const kind = NUMBERED.find((each) => each === word)
    if (kind !== undefined) {
      const name = named[kind]?.find((each) => String(each.id) === id)?.name
      const to = PLACES[kind](id)
      return { text: name ?? say(kind, { id }), ...(to === undefined ? {} : { to }) }
    }
    if (word === 'answer') return { text: say('answer') }
    if (subject === 'sending') return { text: say('sending'), to: href('/system') }
    if (subject === 'personal fields') return { text: say('fields'), to: href('/system') }
    return { text: subject }
  }
}

/** What changed, in words; what has none stands as it was written. */
export function useDetails(): (line: AuditLine) => string {
  const say = useWords(subjectWords)
  const role = useWords(roles)
  const speak = (name: string, value: unknown): string => {
    if (name === 'did') return say(value as 'created' | 'changed' | 'deleted' | 'restored')
    if (name === 'created' || name === 'revoked' || name === 'link') return say(name)
    if (name === 'role') return say('role', { role: role(value as keyof typeof roles.zh) })
    if (name === 'enabled') return say(value === true ? 'enabled' : 'disabled')
    if (name === 'disabled') return say(value === true ? 'disabled' : 'enabled')
    if (name === 'armed') return say(value === true ? 'armed' : 'disarmed')
    if (name === 'people') return say('people', { n: Number(value) })
    if (name === 'bytes') return say('bytes', { n: Math.ceil(Number(value) / KB) })
    if (name === 'name' && value !== 'changed') return String(value)
    return `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`
  }
  return ({ detail }) =>
    Object.entries(detail as Record<string, unknown>).map(([name, value]) => speak(name, value)).join(' · ')
}
