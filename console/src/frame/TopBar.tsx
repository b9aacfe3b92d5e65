import { MenuOutlined, MoonOutlined, SearchOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useChoices } from '~/lib/choices'
import { usePlace } from '~/lib/route'
import { useLight } from '~/lib/theme/light'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import { Bell } from './Bell'
import { Me } from './Me'
import { pageAt } from './pages'
import { PeriodPicker } from './PeriodPicker'
import { useReader } from './reader'
import css from './TopBar.module.css'
import { SourcePicker } from './SourcePicker'
import { words } from './words'

interface Props {
  openMenu: () => void
  openSearch: () => void
}

/** What all pages share: search, the period, the zone, the bell, language, light and me. */
export function TopBar({ openMenu, openSearch }: Props) {
  const say = useWords(words)
  const { path } = usePlace()
  const page = pageAt(path)?.page
  const { zone } = useChoices()
  const language = useLanguage()
  const light = useLight()
  const { speak, shine } = useReader()
  const lightLabel = light === 'light' ? say('toDark') : say('toLight')
  return (
    <header className={css.bar}>
      <Button
        type="text" className={css.menu ?? ''} icon={<MenuOutlined />} aria-label={say('menu')} onClick={openMenu}
      />
      <button type="button" className={css.search} onClick={openSearch}>
        <SearchOutlined aria-hidden="true" />
        <span className={css.searchWords}>{say('search')}</span>
        <kbd aria-hidden="true">⌘K</kbd>
      </button>
      {page?.period === true && <PeriodPicker />}
      {page?.sources === true && <SourcePicker />}
      <span className={css.gap} />
      <Tooltip title={say('zone', { zone })}>
        <span className={css.zone}>{zone}</span>
      </Tooltip>
      <Bell />
      <Button type="text" className={css.tongue ?? ''} onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
        {say('otherLanguage')}
      </Button>
      <Tooltip title={lightLabel}>
        <Button
          type="text" icon={light === 'light' ? <MoonOutlined /> : <SunOutlined />} aria-label={lightLabel}
          onClick={() => shine(light === 'light' ? 'dark' : 'light')}
        />
      </Tooltip>
      <Me />
    </header>
  )
}
