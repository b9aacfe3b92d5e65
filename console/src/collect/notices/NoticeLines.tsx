import { href } from '~/lib/route'
import { useChosenSources } from '~/lib/sources'
import { State } from '~/lib/card/State'
import { useNotices, useSaid } from './notices'
import css from './notices.module.css'

/** What looks wrong with the data, one line each, leading to the place to mend it; nothing while all is well. */
export function NoticeLines() {
  const asked = useNotices()
  const said = useSaid()
  const { sources } = useChosenSources()
  if (asked.is !== 'ready') return null
  const shown = asked.value.filter(({ source }) => sources.length === 0 || sources.includes(source))
  if (shown.length === 0) return null
  return (
    <ul className={css.lines}>
      {shown.map((notice) => {
        const { what, much, since } = said(notice)
        return (
          <li key={notice.id}>
            <a href={href(`/sources/notices/${notice.id}`)}>
              <State tone={notice.kind === 'count' ? 'bad' : 'caution'}>{`${what} ${much}`}</State>
              <span className={css.since}>{since}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
