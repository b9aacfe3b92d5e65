import { StarOutlined } from '@ant-design/icons'
import { useDesk } from '~/lib/desk/desk'
import { useWords } from '~/lib/words/useWords'
import { useCarried } from './carried'
import css from './SideBar.module.css'
import { useCalled } from './useCalled'
import { words } from './words'

/** What the teammate keeps close at hand, under the entries. */
export function Favourites({ path, left }: { path: string; left: (() => void) | undefined }) {
  const say = useWords(words)
  const { favourites } = useDesk().desk
  const to = useCarried()
  const called = useCalled(favourites)
  const shown = favourites.flatMap((each) => {
    const name = called(each)
    return name === null ? [] : [{ path: each, name }]
  })
  if (shown.length === 0) return null
  return (
    <nav aria-label={say('favourites')} className={css.favourites}>
      <div className={css.group}>
        <StarOutlined /> {say('favourites')}
      </div>
      <ul className={css.pages}>
        {shown.map((each) => (
          <li key={each.path}>
            <a
              className={css.pageLink} href={to(each.path)} onClick={left} title={each.name}
              aria-current={each.path === path ? 'page' : undefined}
            >
              {each.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
