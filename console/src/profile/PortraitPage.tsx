import { LeftOutlined } from '@ant-design/icons'
import { useAsked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { Moment } from '~/lib/format/Moment'
import { useFormat } from '~/lib/format/useFormat'
import { get } from '~/lib/http'
import type { Params } from '~/lib/page'
import { callOf, initials } from '~/lib/people/naming'
import { href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import { Joined } from './Joined'
import css from './profile.module.css'
import { Timeline } from './Timeline'
import type { Portrait } from '~/lib/wire'
import { Traits } from './Traits'
import { useTitle } from './useTitle'
import { words } from './words'

/** Everything that is known of one person, and how it is known. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const id = params.id ?? ''
  const portrait = useAsked({
    key: ['people', 'portrait', id],
    fetch: (signal) => get<Portrait>(`/api/profile/people/${id}`, {}, signal),
    keep: false,
  })
  return (
    <>
      <p className="crumb">
        <a href={href('/people')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <States asked={portrait}>{(person) => <Whole person={person} />}</States>
    </>
  )
}

function Whole({ person }: { person: Portrait }) {
  return (
    <>
      <Head person={person} />
      <div className={css.columns}>
        <div className={css.side}>
          <Joined identifiers={person.identifiers} />
          <Traits traits={person.traits} />
        </div>
        <Timeline id={person.id} />
      </div>
    </>
  )
}

function Head({ person }: { person: Portrait }) {
  const say = useWords(words)
  const format = useFormat()
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
          <dd className="figures">{format.whole(person.events)}</dd>
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
    </header>
  )
}
