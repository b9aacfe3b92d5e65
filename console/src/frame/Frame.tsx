import { Drawer } from 'antd'
import { useState } from 'react'
import { useLandmarks } from '~/lib/desk/visited'
import { Explaining } from '~/lib/figure/Explaining'
import { Shortcuts } from '~/lib/keys/Shortcuts'
import { usePlace } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import css from './Frame.module.css'
import { Palette } from './Palette'
import { useRemembered } from './recent'
import { Room } from './Room'
import { SideBar } from './SideBar'
import { TopBar } from './TopBar'
import { useFrameKeys } from './useFrameKeys'
import { usePaletteKey } from './usePaletteKey'
import { words } from './words'

const KEPT = 'perennial.side'

/** What stands around every page: navigation on the left, the shared controls above. */
export function Frame() {
  const say = useWords(words)
  const { path } = usePlace()
  const [narrow, setNarrow] = useState(() => localStorage.getItem(KEPT) === 'narrow')
  const [menu, setMenu] = useState(false)
  const [search, setSearch] = usePaletteKey()
  useRemembered(path)
  useLandmarks(path)
  useFrameKeys(() => setSearch(true))
  const fold = () => {
    localStorage.setItem(KEPT, narrow ? 'wide' : 'narrow')
    setNarrow(!narrow)
  }
  const skip = (event: React.MouseEvent) => {
    event.preventDefault()
    document.getElementById('page')?.focus()
  }
  return (
    <div className={css.frame} data-narrow={narrow || undefined}>
      <a href="#page" className={css.skip} onClick={skip}>
        {say('skip')}
      </a>
      <aside className={css.side}>
        <SideBar path={path} narrow={narrow} fold={fold} />
      </aside>
      <Drawer
        placement="left" open={menu} onClose={() => setMenu(false)} size={264} title={null} closable={false}
        styles={{ body: { padding: 0 } }} aria-label={say('navigation')}
      >
        <SideBar path={path} narrow={false} left={() => setMenu(false)} />
      </Drawer>
      <div className={css.body}>
        <TopBar openMenu={() => setMenu(true)} openSearch={() => setSearch(true)} />
        <main id="page" tabIndex={-1} className={css.page}>
          <Room />
        </main>
      </div>
      <Explaining />
      <Shortcuts />
      <Palette open={search} close={() => setSearch(false)} />
    </div>
  )
}
