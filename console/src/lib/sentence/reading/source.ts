/** A text that is read, with how many steps may still be spent on it. */
export interface Source {
  text: string
  steps: number
}

/** Everything that may be read from a place on, the likeliest first, each with where it ends. */
export type Read<T> = (source: Source, at: number) => Iterable<readonly [T, number]>

const ALIKE: Readonly<Record<string, string>> = {
  '，': ',', '（': '(', '）': ')', '：': ':', '；': ';', '“': '"', '”': '"', '−': '-', '’': "'",
}
const SPACE = /\s/
const LATIN = /[a-z0-9]/i

function alike(letter: string | undefined): string {
  return letter === undefined ? '' : (ALIKE[letter] ?? letter.toLowerCase())
}

/** Behind the blanks that begin here. */
export function blanks(text: string, at: number): number {
  let end = at
  while (end < text.length && SPACE.test(text.charAt(end))) end++
  return end
}

/** Whether a word ends here: not between two Latin letters. */
export function isEdge(text: string, at: number): boolean {
  return !(LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at)))
}

/** The end of a fixed word after blanks, whatever its case, width and spacing; null when it does not stand there. */
export function wordEnd(text: string, from: number, word: string): number | null {
  let at = blanks(text, from)
  if (!isEdge(text, at)) return null
  for (const letter of word.trim()) {
    if (SPACE.test(letter)) {
      if (!isEdge(text, at)) return null
      at = blanks(text, at)
    } else if (alike(text[at]) === alike(letter)) at++
    else return null
  }
  return isEdge(text, at) ? at : null
}

/** One of several fixed words, each meaning something; longer ones are tried first. */
export function oneOf<T>(meant: readonly (readonly [string, T])[]): Read<T> {
  const sorted = [...meant].sort(([one], [other]) => other.length - one.length)
  return function* (source, at) {
    const begin = blanks(source.text, at)
    const exact = sorted.filter(([word]) => source.text.startsWith(word, begin))
    for (const [word, meaning] of [...exact, ...sorted]) {
      const end = wordEnd(source.text, at, word)
      spend(source)
      if (end !== null) yield [meaning, end]
    }
  }
}

export function word(...words: readonly string[]): Read<null> {
  return oneOf(words.map((each) => [each, null] as const))
}

/** What a pattern finds right after the blanks. */
export function pattern(shape: RegExp): Read<string> {
  const sticky = new RegExp(shape.source, 'iy')
  return function* (source, at) {
    sticky.lastIndex = blanks(source.text, at)
    const found = sticky.exec(source.text)?.[0]
    if (found !== undefined) yield [found, sticky.lastIndex]
  }
}

/** One thing after another. */
export function* pairs<A, B>(
  source: Source, at: number, first: Read<A>, second: Read<B>,
): Iterable<readonly [A, B, number]> {
  for (const [one, middle] of first(source, at))
    for (const [other, end] of second(source, middle)) yield [one, other, end]
}

/**
 * Several in a row with a word between them, few before many. What was begun at a place once is not begun there again:
 * it would end at the same places.
 */
export function list<T>(each: Read<T>, between: Read<unknown>): Read<T[]> {
  return once((source, at) => {
    const begun = new Set<number>()
    const found: [T[], number][] = []
    const more = (start: number, before: T[]) => {
      if (begun.has(start)) return
      begun.add(start)
      for (const [value, end] of each(source, start)) {
        found.push([[...before, value], end])
        for (const [, next] of between(source, end)) more(next, [...before, value])
      }
    }
    more(at, [])
    return found
  })
}

/** Reads each place once, and keeps for each end only the likeliest: so no text takes more than its square. */
export function once<T>(read: Read<T>): Read<T> {
  const kept = new WeakMap<Source, Map<number, (readonly [T, number])[]>>()
  return (source, at) => {
    const places = kept.get(source) ?? new Map<number, (readonly [T, number])[]>()
    kept.set(source, places)
    const known = places.get(at)
    if (known !== undefined) return known
    const ends = new Map<number, readonly [T, number]>()
    for (const found of read(source, at)) {
      spend(source)
      if (!ends.has(found[1])) ends.set(found[1], found)
    }
    const all = [...ends.values()]
    places.set(at, all)
    return all
  }
}

/** The thing, or else nothing. */
export function maybe<T, N>(read: Read<T>, otherwise: N): Read<T | N> {
  return function* (source, at) {
    yield* read(source, at)
    yield [otherwise, at]
  }
}

/** Either of several, in this order. */
export function either<T>(...reads: readonly Read<T>[]): Read<T> {
  return function* (source, at) {
    for (const read of reads) yield* read(source, at)
  }
}

export function mapped<A, B>(read: Read<A>, turn: (value: A) => B | null): Read<B> {
  return function* (source, at) {
    for (const [value, end] of read(source, at)) {
      const turned = turn(value)
      if (turned !== null) yield [turned, end]
    }
  }
}

/** A text too long to be read in sensible time. */
export class TooLong extends Error {}

export function spend(source: Source): void {
  if (source.steps-- <= 0) throw new TooLong()
}
