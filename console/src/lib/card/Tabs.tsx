import { href, usePlace } from '~/lib/route'
import css from './Tabs.module.css'

/** Pages that belong together, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly { path: string; name: string }[] }) {
  const { path } = usePlace()
  return (
    <nav aria-label={label} className={css.tabs}>
      {tabs.map((tab) => (
        <a
          key={tab.path} href={href(tab.path)} className={css.tab}
          aria-current={tab.path === path ? 'page' : undefined}
        >
          {tab.name}
        </a>
      ))}
    </nav>
  )
}
