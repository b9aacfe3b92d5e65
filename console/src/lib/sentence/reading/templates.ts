import { PLACE } from '~/lib/words/dictionary'
import { either, mapped, pairs, word, type Read, type Source } from './source'

/** What was read at the places of a sentence. */
export type Found = Readonly<Record<string, unknown>>

type Piece = { name: string; read: Read<unknown> } | { name: null; read: Read<unknown> }

/** Reads a sentence of the dictionary backwards: its words must stand there, its places are read by what is given. */
export function template(text: string, places: Readonly<Record<string, Read<unknown>>>): Read<Found> {
  const pieces = piecesOf(text, places)
  return (source, at) => all(pieces, source, at, {})
}

function* all(pieces: readonly Piece[], source: Source, at: number, found: Found): Iterable<readonly [Found, number]> {
  const [first, ...rest] = pieces
  if (first === undefined) {
    yield [found, at]
    return
  }
  for (const [value, end] of first.read(source, at))
    yield* all(rest, source, end, first.name === null ? found : { ...found, [first.name]: value })
}

function piecesOf(text: string, places: Readonly<Record<string, Read<unknown>>>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const fixed = (words: string) => {
    if (words.trim() !== '') pieces.push({ name: null, read: word(words) })
  }
  for (const place of text.matchAll(PLACE)) {
    const [whole, name = '', one, many] = place
    fixed(text.slice(at, place.index))
    if (one !== undefined && many !== undefined) pieces.push({ name: null, read: word(one, many) })
    else pieces.push({ name, read: places[name] ?? either() })
    at = place.index + whole.length
  }
  fixed(text.slice(at))
  return pieces
}

/** A part between two words, such as brackets. */
export function between<T>(open: string, inner: Read<T>, close: string): Read<T> {
  return function* (source, at) {
    for (const [, , start] of pairs(source, at, word(open), word('')))
      for (const [value, middle] of inner(source, start))
        for (const [, end] of word(close)(source, middle)) yield [value, end]
  }
}

export function counted<T>(text: string, n: Read<number>, make: (n: number) => T): Read<T> {
  return mapped(template(text, { n }), ({ n: read }) => make(Number(read)))
}
