import { createContext } from 'react'

/** One thing that decides a number: the events, the filters, the period, the zone. */
export interface Clause {
  head: string
  text: string
}

/** A count that a calculated number was made of. */
export interface Part {
  name: string
  text: string
  open?: (() => void) | undefined
  /** What stands before it when it is a denominator. */
  sign?: '÷'
}

/** All that can be said about one number. */
export interface Explained {
  /** By which an address finds it again. */
  id: string
  kind: 'counted' | 'calculated' | 'estimated'
  /** What the number says, in a few words. */
  of: string
  /** The number as it stands on the page. */
  text: string
  /** The question in one sentence. */
  sentence?: string | undefined
  clauses: readonly Clause[]
  /** Numerator and denominator, or whatever else it was made of. */
  parts: readonly Part[]
  /** Everything accepted up to then is in it. */
  asOf?: string | undefined
  open?: (() => void) | undefined
}

/** What all numbers of one answer share. */
export interface Around {
  clauses: readonly Clause[]
  asOf?: string | undefined
  /** Looks up the numbers that the answer explains by itself. */
  find?: Finder
}

export const AroundContext = createContext<Around>({ clauses: [] })

/** Looks a number up by its id; null when it is not on the page. */
export type Finder = (id: string) => Explained | null

const finders = new Set<Finder>()
const listeners = new Set<() => void>()
let version = 0

/** Makes numbers known to the page until the returned deed is done. */
export function know(finder: Finder): () => void {
  finders.add(finder)
  tell()
  return () => {
    finders.delete(finder)
    tell()
  }
}

export function find(id: string): Explained | null {
  for (const finder of finders) {
    const found = finder(id)
    if (found !== null) return found
  }
  return null
}

let told = false

/** Hundreds of figures appear at once; whoever listens hears of it once. */
function tell(): void {
  version++
  if (told) return
  told = true
  queueMicrotask(() => {
    told = false
    for (const listener of listeners) listener()
  })
}

export function listen(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

export function versionOf(): number {
  return version
}

/** Where two numbers differ: each clause that either has, with both texts. */
export function compared(one: Explained, other: Explained): { head: string; texts: [string, string]; same: boolean }[] {
  const heads = [...new Set([...one.clauses, ...other.clauses].map((clause) => clause.head))]
  const textOf = (of: Explained, head: string) =>
    of.clauses
      .filter((clause) => clause.head === head)
      .map((clause) => clause.text)
      .join('; ')
  return heads.map((head) => {
    const texts: [string, string] = [textOf(one, head), textOf(other, head)]
    return { head, texts, same: texts[0] === texts[1] }
  })
}
