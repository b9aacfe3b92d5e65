import { useAsked } from '~/lib/asked'
import { State } from '~/lib/card/State'
import { get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import type { Sight } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useReason } from '../useReason'
import { pretty, toneOf } from './sights'
import css from './watch.module.css'
import { words } from './words'

/** What the sentences of other steps need. */
const NOTHING = { why: '', id: '', seconds: '', how: '', bytes: '', offset: '' }

/** One thing that arrived: what each step did, to whom it went, and how it came. */
export function SightOpened({ sight }: { sight: Sight }) {
  const say = useWords(words)
  const reason = useReason()
  return (
    <div className={css.sight}>
      <div>
        <h3>{say('steps')}</h3>
        <ol>
          {sight.steps.map(({ did, details }) => (
            <li key={did}>
              <State tone={toneOf(did)}>
                {say(did, {
                  ...NOTHING, ...signed(details), count: Number(details.count), reason: reason(sight.reason),
                })}
              </State>
            </li>
          ))}
        </ol>
        {sight.identifiers[0] !== undefined && <WentTo identifier={sight.identifiers[0].value} />}
      </div>
      <div>
        <h3>{say('body')}</h3>
        <pre className={css.raw} tabIndex={0}>
          {pretty(sight.body)}
        </pre>
      </div>
    </div>
  )
}

function signed(details: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([name, text]) => [name, text.replace(/^-(?=\d)/, '−')]))
}

/** People follow the log a second or so behind. */
function WentTo({ identifier }: { identifier: string }) {
  const say = useWords(words)
  const asked = useAsked({
    key: ['people', 'of', identifier],
    fetch: (signal) => get<Page<{ id: number }>>('/api/profile/people', { search: identifier, limit: 1 }, signal),
    everySeconds: (found) => ((found?.items.length ?? 0) === 0 ? 2 : undefined),
  })
  if (asked.is !== 'ready') return null
  const person = asked.value.items[0]
  return (
    <ul>
      <li>
        {say('people')}{' '}
        {person === undefined ? (
          <span className="quiet">{say('nobodyYet')}</span>
        ) : (
          <a href={href(`/people/${person.id}`)}>{say('person', { id: String(person.id) })}</a>
        )}
      </li>
    </ul>
  )
}
