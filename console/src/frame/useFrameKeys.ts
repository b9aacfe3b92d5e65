import { useEffect, useRef } from 'react'
import { press } from '~/lib/keys/keys'
import { useKey } from '~/lib/keys/useKey'
import { placeOf } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import { carried } from './carried'
import { names, type Name } from './names'
import { words } from './words'

/** Where G and a letter lead. */
const PLACES: readonly { letter: string; name: Name; path: string }[] = [
  { letter: 'h', name: 'home', path: '/' },
  { letter: 'p', name: 'find', path: '/people' },
  { letter: 's', name: 'segments', path: '/segments' },
  { letter: 'e', name: 'explore', path: '/explore' },
  { letter: 'd', name: 'sources', path: '/sources' },
  { letter: 'i', name: 'imports', path: '/imports' },
  { letter: 'q', name: 'quarantine', path: '/quarantine' },
  { letter: 't', name: 'team', path: '/team' },
  { letter: 'a', name: 'audit', path: '/audit' },
  { letter: 'y', name: 'system', path: '/system' },
]

function follow(path: string): void {
  location.hash = carried(path, placeOf(location.hash).query)
}

/** The keys that work on every page: / searches, N begins something new, G and a letter goes somewhere. */
export function useFrameKeys(openSearch: () => void): void {
  const say = useWords(words)
  const sayName = useWords(names)
  const search = useRef(openSearch)
  useEffect(() => {
    search.current = openSearch
  }, [openSearch])
  useKey('/', say('keySearch'), () => {
    const field = document.querySelector<HTMLElement>('main [data-search] input, main input[type="search"]')
    if (field === null) search.current()
    else field.focus()
  })
  useKey('n', say('keyNew'), () => document.querySelector<HTMLElement>('main header .ant-btn-primary')?.click())
  useEffect(() => {
    const left = PLACES.map(({ letter, name, path }) =>
      press({ keys: `g ${letter}`, label: say('keyGo', { name: sayName(name) }), deed: () => follow(path) }),
    )
    return () => {
      for (const leave of left) leave()
    }
  }, [say, sayName])
}
