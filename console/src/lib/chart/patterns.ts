import { useSyncExternalStore } from 'react'

const KEPT = 'perennial.patterns'
const CHANGED = 'perennial:patterns'

/** Whether marks carry a pattern besides their colour. The reader's own choice; on paper they always do. */
export function usePatterns(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(listen, () => printing || localStorage.getItem(KEPT) === 'on')
  return [on, choose]
}

let printing = false

function choose(on: boolean): void {
  localStorage.setItem(KEPT, on ? 'on' : 'off')
  window.dispatchEvent(new Event(CHANGED))
}

function listen(changed: () => void): () => void {
  const before = () => {
    printing = true
    changed()
  }
  const after = () => {
    printing = false
    changed()
  }
  window.addEventListener(CHANGED, changed)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener(CHANGED, changed)
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}
