import { App, Drawer } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { useKey } from '~/lib/keys/useKey'
import { adjust, usePlace } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import { find, listen, versionOf, type Explained } from './explained'
import { Explanation } from './Explanation'
import { explain } from './useKnown'
import { words } from './words'

const WIDTH = 480
const WIDE = 720

/** Explains the number under the pointer or the focus when E is pressed, and whichever the address names. */
export function Explaining() {
  const say = useWords(words)
  const { message } = App.useApp()
  const id = usePlace().query.get('explain')
  useSyncExternalStore(listen, versionOf)
  const [pinned, setPinned] = useState<Explained | null>(null)
  const shown = id === null ? null : find(id)
  useKey('e', say('key'), () => {
    const meant = marked()
    if (meant === null) void message.info(say('nothing'))
    else explain(meant)
  })
  const close = () => adjust({ explain: undefined }, 'push')
  const other = pinned === null || pinned.id === shown?.id ? null : pinned
  return (
    <Drawer
      open={shown !== null} onClose={close} title={say('title')} destroyOnHidden
      size={Math.min(other === null ? WIDTH : WIDE, window.innerWidth)}
    >
      {shown !== null && (
        <Explanation shown={shown} other={other} pinned={pinned?.id === shown.id} pin={setPinned} close={close} />
      )}
    </Drawer>
  )
}

/** The number that the reader means: the one in focus, or the one under the pointer. */
function marked(): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-explain]')
  const hovered = [...document.querySelectorAll<HTMLElement>('[data-explain]:hover')].at(-1)
  return (focused ?? hovered)?.dataset.explain ?? null
}
