import { useWords } from '~/lib/words/useWords'
import { NoticeLines } from './NoticeLines'
import { useNotices } from './notices'
import css from './notices.module.css'
import { words } from './words'

/** What looks wrong with the data, above everything else on home; nothing while all is well. */
export function NoticeBand() {
  const say = useWords(words)
  const asked = useNotices()
  if (asked.is !== 'ready' || asked.value.length === 0) return null
  return (
    <section className={css.band} aria-label={say('notices')}>
      <h2>{say('notices')}</h2>
      <NoticeLines />
    </section>
  )
}
