import { useDemo } from '~/demo/widgets'
import { useChoices } from '~/lib/choices'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import { situationsOf } from './situations'
import { words } from './words'

/** What waits to be found in the demo shop, once it is there. */
export function Situations() {
  const say = useWords(words)
  const demo = useDemo()
  const { zone } = useChoices()
  const tour = demo.is === 'ready' ? (demo.value.tour ?? null) : null
  if (tour === null) return null
  return (
    <section>
      <h2 className={css.figureName}>{say('situations')}</h2>
      <nav className={css.situations} aria-label={say('situations')}>
        {situationsOf(tour, zone).map(({ key, to }) => (
          <a key={key} href={to} className={css.step}>
            <strong>{say(key)}</strong>
            <span className="quiet">{say(`${key}Text`)}</span>
          </a>
        ))}
      </nav>
    </section>
  )
}
