import type { RefObject } from 'react'

/** A key, or two in a row such as "g e", and what it does now. */
export interface Shortcut {
  keys: string
  label: string
  deed: () => void
  /** Of several with one key, the one whose place holds the focus or the pointer is meant. */
  place?: RefObject<HTMLElement | null>
}

/** How long the second of two keys may take. */
const PAUSE_MS = 1500

const known = new Set<Shortcut>()
let first = ''
let timer: ReturnType<typeof setTimeout> | undefined

/** What can be pressed now, in the order in which it appeared. */
export function shortcuts(): Shortcut[] {
  return [...known]
}

/** Makes a key known until the returned deed is done. */
export function press(shortcut: Shortcut): () => void {
  if (known.size === 0) window.addEventListener('keydown', pressed)
  known.add(shortcut)
  return () => {
    known.delete(shortcut)
    if (known.size === 0) window.removeEventListener('keydown', pressed)
  }
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes(event.target)) return
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const sought = first === '' ? key : `${first} ${key}`
  clearTimeout(timer)
  first = ''
  const meant = chosen([...known].filter((each) => each.keys === sought))
  if (meant !== undefined) {
    event.preventDefault()
    meant.deed()
  } else if ([...known].some((each) => each.keys.startsWith(`${key} `))) {
    first = key
    timer = setTimeout(() => (first = ''), PAUSE_MS)
  }
}

function chosen(several: readonly Shortcut[]): Shortcut | undefined {
  const at = (test: (place: HTMLElement) => boolean) =>
    several.find((each) => each.place?.current != null && test(each.place.current))
  return (
    at((place) => place.contains(document.activeElement)) ?? at((place) => place.matches(':hover')) ?? several.at(-1)
  )
}

/** Whoever writes means letters. */
function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target.matches('textarea, select, [role="combobox"], [role="listbox"]')
}
