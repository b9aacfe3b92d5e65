import { href } from '~/lib/route'
import type { DataNotice } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Records } from '../Records'
import { useCauseSaid, type Version } from './notices'
import css from './notices.module.css'
import { words } from './words'

/** Why what a version sends violates the plan; each reason leads to where it is mended. */
export function Reasons({ notice, version }: { notice: DataNotice; version: Version }) {
  const say = useWords(words)
  const said = useCauseSaid()
  return (
    <section className={css.reasons}>
      <h3>{say('reasonsOf', { version: version.version === '' ? say('noVersion') : version.version })}</h3>
      <ul>
        {version.causes.map((cause) => {
          const { event, reason, property } = cause
          const what = cause.version === '' ? {} : { version: cause.version }
          const there = href('/quarantine', {
            source: String(notice.source), reason, event, property, notice: String(notice.id), ...what,
          })
          return (
            <li key={`${event} ${reason} ${property} ${cause.given} ${cause.setAside}`}>
              {cause.waiting > 0 ? <a href={there}>{said(cause)}</a> : <span>{said(cause)}</span>}
              <span className="quiet">
                {say('count')} <Records count={cause.count} /> · {say(cause.setAside ? 'waiting' : 'stored')}{' '}
                {cause.setAside && <Records count={cause.waiting} />}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
