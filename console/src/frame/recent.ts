import { useEffect } from 'react'

const KEPT = 'perennial.recent'
const MOST = 6

/** A person is nobody's bookmark: what this browser remembers holds pages and segments only. */
const PERSON = /^\/people\/\d+$/

/** Remembers where the reader was, in this browser. */
export function useRemembered(path: string): void {
  useEffect(() => {
    if (!PERSON.test(path)) localStorage.setItem(KEPT, JSON.stringify(after(recent(), path)))
  }, [path])
}

/** Where the reader was, the last first. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** The list after one more visit: each place once, the newest first. */
export function after(before: readonly string[], path: string): string[] {
  return [path, ...before.filter((each) => each !== path)].slice(0, MOST + 1)
}
