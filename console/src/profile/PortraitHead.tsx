import { CopyLink } from '~/lib/card/CopyLink'
import { Figure } from '~/lib/figure/Figure'
import { Moment } from '~/lib/format/Moment'
import { callOf, initials } from '~/lib/people/naming'
import type { Portrait } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './profile.module.css'
import { useTitle } from './useTitle'
import { words } from './words'

/** Who this is: the name, and the first and last time they were seen. */
export function PortraitHead({ person }: { person: Portrait }) {
  const say = useWords(words)
  const name = person.traits.find((trait) => trait.name === 'name')?.value
  const call =
    callOf({ name: typeof name === 'string' ? name : null, identifiers: person.identifiers }) ??
    say('portrait', { id: String(person.id) })
  useTitle(call)
  return (
    <header className={css.head}>
      <span className={css.face} aria-hidden="true">
        {initials(call)}
      </span>
      <div className={css.headWords}>
        <h1>{call}</h1>
        <span className="quiet">{say('portrait', { id: String(person.id) })}</span>
      </div>
      <dl className={css.facts}>
        <div>
          <dt>{say('events')}</dt>
          <dd>
            <Figure
              kind={{
                is: 'counted', count: person.events, of: say('events'), sentence: say('eventsText', { call }),
              }}
            />
          </dd>
        </div>
        <div>
          <dt>{say('firstSeen')}</dt>
          <dd>
            <Moment at={person.firstSeen} how="day" />
          </dd>
        </div>
        <div>
          <dt>{say('lastSeen')}</dt>
          <dd>
            <Moment at={person.lastSeen} how="ago" />
          </dd>
        </div>
      </dl>
      <CopyLink label={say('copyLink')} copied={say('copied')} />
    </header>
  )
}
