import { useSyncExternalStore } from 'react'

/** Where the reader is. The address lives behind the hash, so that a one-time token never reaches a server's log. */
export interface Place {
  path: string
  query: URLSearchParams
}

const MOVED = 'perennial:moved'

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash)
  return placeOf(hash)
}

export function placeOf(hash: string): Place {
  const [path, query] = split(hash.replace(/^#/, ''))
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) }
}

function split(text: string): [string, string] {
  const mark = text.indexOf('?')
  return mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark + 1)]
}

export function href(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, value)
  const text = asked.toString()
  return `#${path}${text === '' ? '' : `?${text}`}`
}

export function go(path: string, query: Readonly<Record<string, string | undefined>> = {}): void {
  location.hash = href(path, query)
}

/** Changes parts of the query and leaves the rest. A drawer is a step back can undo; a filter being edited is not. */
export function adjust(changes: Readonly<Record<string, string | undefined>>, how: 'push' | 'replace'): void {
  const { path, query } = placeOf(location.hash)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name)
    else query.set(name, value)
  }
  const next = href(path, Object.fromEntries(query))
  if (next === location.hash) return
  if (how === 'push') history.pushState(null, '', next)
  else history.replaceState(null, '', next)
  window.dispatchEvent(new Event(MOVED))
}

/** The named parts of a path such as /people/:id, or null when it is another path. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return found
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  window.addEventListener(MOVED, changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
    window.removeEventListener(MOVED, changed)
  }
}
