import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { Leaf } from '~/lib/Leaf'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { useCarried } from './carried'
import { Favourites } from './Favourites'
import { icons } from './icons'
import { entries, present, whereIs, type Entry } from './navigation'
import css from './SideBar.module.css'
import { names } from './names'
import { words } from './words'

interface Props {
  path: string
  narrow: boolean
  fold?: () => void
  /** Called when somebody went somewhere. */
  left?: () => void
}

/** Entries and their pages; folded, only the entries' signs. */
export function SideBar({ path, narrow, fold, left }: Props) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const to = useCarried()
  const label = narrow ? say('expand') : say('collapse')
  return (
    <div className={css.bar} data-narrow={narrow || undefined}>
      <a className={css.product} href={to('/')} onClick={left} aria-label={sayCommon('product')}>
        <Leaf size={26} />
        {!narrow && <span>{sayCommon('product')}</span>}
      </a>
      <nav aria-label={say('navigation')}>
        <ul className={css.entries}>
          {present(entries).map((entry) => (
            <Entrance key={entry.name} entry={entry} path={path} narrow={narrow} left={left} />
          ))}
        </ul>
      </nav>
      {!narrow && <Favourites path={path} left={left} />}
      {fold !== undefined && (
        <button type="button" className={css.fold} onClick={fold} aria-label={label} title={label}>
          {narrow ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
        </button>
      )}
    </div>
  )
}

interface EntranceProps {
  entry: Entry
  path: string
  narrow: boolean
  left: (() => void) | undefined
}

function Entrance({ entry, path, narrow, left }: EntranceProps) {
  const say = useWords(names)
  const to = useCarried()
  const here = whereIs(path)
  const Icon = icons[entry.name]
  const target = entry.path ?? entry.pages[0]?.path ?? '/'
  if (narrow) {
    return (
      <li>
        <Tooltip title={say(entry.name)} placement="right">
          <a
            className={css.sign} href={to(target)} aria-label={say(entry.name)}
            aria-current={here?.entry === entry.name ? 'page' : undefined}
          >
            {Icon !== undefined && <Icon />}
          </a>
        </Tooltip>
      </li>
    )
  }
  if (entry.path !== undefined) {
    return (
      <li>
        <a
          className={css.entry} href={to(entry.path)} onClick={left}
          aria-current={here?.page === entry.name ? 'page' : undefined}
        >
          {Icon !== undefined && <Icon />} {say(entry.name)}
        </a>
      </li>
    )
  }
  return (
    <li>
      <div className={css.group} id={`nav-${entry.name}`}>
        {Icon !== undefined && <Icon />} {say(entry.name)}
      </div>
      <ul aria-labelledby={`nav-${entry.name}`} className={css.pages}>
        {entry.pages.map((page) => (
          <li key={page.name}>
            <a
              className={css.pageLink} href={to(page.path ?? '/')} onClick={left}
              aria-current={here?.page === page.name ? 'page' : undefined}
            >
              {say(page.name)}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}
