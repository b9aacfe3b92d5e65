import { useMemo, useSyncExternalStore } from 'react'
import { useOperator } from '~/lib/session'

const CHANGED = 'perennial:columns'

/** Which columns a teammate wants to see of a list; null leaves it to the list. Kept in their browser. */
export function useColumns(list: string): [readonly string[] | null, (columns: readonly string[] | null) => void] {
  const { id } = useOperator()
  const kept = `perennial.columns.${id}.${list}`
  const text = useSyncExternalStore(listen, () => localStorage.getItem(kept))
  const chosen = useMemo(() => read(text), [text])
  const choose = (columns: readonly string[] | null) => {
    if (columns === null) localStorage.removeItem(kept)
    else localStorage.setItem(kept, JSON.stringify(columns))
    window.dispatchEvent(new Event(CHANGED))
  }
  return [chosen, choose]
}

function read(text: string | null): readonly string[] | null {
  if (text === null) return null
  try {
    const columns: unknown = JSON.parse(text)
    return Array.isArray(columns) ? columns.filter((each) => typeof each === 'string') : null
  } catch {
    return null
  }
}

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed)
  return () => window.removeEventListener(CHANGED, changed)
}
