import type { Condition, Schema } from '~/lib/wire'
import type { Language } from '~/lib/words/language'
import { nearestOf } from './nearest'
import { phrases } from './phrases'
import { conditions, joints } from './reading/conditions'
import { strangersIn, type Stranger } from './reading/strangers'
import { TooLong, blanks, wordEnd } from './reading/source'
import type { Tongue } from './reading/tongue'
import { words } from './words'

/** Who reads a sentence: the language tried first, what exists, and what days mean. */
export interface Reader {
  language: Language
  schema: Schema
  zone: string
  /** Of days that name none. */
  year: number
  /** That a sentence may name. */
  segments?: readonly { id: number; name: string }[]
}

/** Why a piece of a text is not understood. */
export type Flaw =
  | (Stranger & { is: 'name'; near: readonly string[] })
  | { is: 'several'; choices: readonly { event: string; condition: Condition }[] }
  | { is: 'mixed' }
  | { is: 'form' }

/** A piece of the text as it stood: understood, or with what is wrong with it. */
export type Piece =
  | { is: 'joint'; text: string }
  | { is: 'read'; text: string; condition: Condition }
  | { is: 'flawed'; text: string; flaw: Flaw }

export interface Reading {
  pieces: readonly Piece[]
  /** Of what was understood; null when nothing was. */
  condition: Condition | null
}

const STEPS_MAX = 200_000

/** Reads a sentence as it is spoken, in either language. What does not match is said, never guessed. */
export function read(text: string, reader: Reader): Reading {
  const plain = text.trim().replace(/[。.]$/, '')
  const whole = both(plain, reader, reader.schema, false)
  if (whole !== null) return { pieces: [{ is: 'read', text: plain, condition: whole }], condition: whole }
  const pieces = split(plain).map((cut): Piece => (cut.is === 'joint' ? cut : pieceOf(cut.text, reader)))
  const sentences = pieces.filter((piece) => piece.is !== 'joint').length
  const told = sentences < 2 ? pieces : pieces.map(unmixed)
  const parts = told.flatMap((piece) => (piece.is === 'read' ? [piece.condition] : []))
  return { pieces: told, condition: parts.length === 0 ? null : { is: 'all', parts } }
}

/** Between "and" and "or" without brackets nobody knows what belongs together. */
function unmixed(piece: Piece): Piece {
  const open = piece.is === 'read' && piece.condition.is === 'any' && !/^\s*[(（]/.test(piece.text)
  return open ? { is: 'flawed', text: piece.text, flaw: { is: 'mixed' } } : piece
}

function pieceOf(text: string, reader: Reader): Piece {
  const condition = both(text, reader, reader.schema, false)
  return condition === null ? { is: 'flawed', text, flaw: flawOf(text, reader) } : { is: 'read', text, condition }
}

function flawOf(text: string, reader: Reader): Flaw {
  const choices = choicesOf(text, reader)
  if (choices.length > 1) return { is: 'several', choices }
  const lenient = both(text, reader, reader.schema, true)
  const [stranger] = lenient === null ? [] : strangersIn(lenient, reader.schema)
  if (stranger === undefined) return { is: 'form' }
  return { is: 'name', ...stranger, near: nearestOf(stranger.name, stranger.known) }
}

/** What the text means for each of several events that go by the same words. */
function choicesOf(text: string, reader: Reader): { event: string; condition: Condition }[] {
  const exists = new Set(reader.schema.events.map(({ name }) => name))
  const alike = phrases(reader.language).map(({ events }) => events.filter((name) => exists.has(name)))
  return alike
    .filter((events) => events.length > 1)
    .flatMap((events) =>
      events.flatMap((event) => {
        const others = events.filter((other) => other !== event)
        const without = { ...reader.schema, events: reader.schema.events.filter(({ name }) => !others.includes(name)) }
        const condition = both(text, reader, without, false)
        return condition === null ? [] : [{ event, condition }]
      }),
    )
}

/** In the reader's language, else in the other one. */
function both(text: string, reader: Reader, schema: Schema, lenient: boolean): Condition | null {
  const other = reader.language === 'zh' ? 'en' : 'zh'
  return entire(text, reader, reader.language, schema, lenient) ?? entire(text, reader, other, schema, lenient)
}

function entire(text: string, reader: Reader, language: Language, schema: Schema, lenient: boolean) {
  const { zone, year, segments = [] } = reader
  const tongue: Tongue = { words: words[language], language, zone, year }
  try {
    const found = [...conditions(tongue, schema, lenient, segments)({ text, steps: STEPS_MAX }, 0)]
    return found.find(([, end]) => blanks(text, end) === text.length)?.[0] ?? null
  } catch (fault) {
    if (fault instanceof TooLong) return null
    throw fault
  }
}

const JOINTS = [...joints.zh.all, ...joints.en.all].sort((one, other) => other.length - one.length)

type Cut = { is: 'joint'; text: string } | { is: 'sentence'; text: string }

/** The sentences of a text and the words between them, outside brackets and marks. */
function split(text: string): Cut[] {
  const pieces: Cut[] = []
  let depth = 0
  let begin = 0
  for (let at = 0; at < text.length; at++) {
    if (/[（(「“]/.test(text.charAt(at))) depth++
    if (/[)）」”]/.test(text.charAt(at))) depth--
    const end = depth === 0 ? jointEnd(text, at) : null
    if (end === null) continue
    pieces.push({ is: 'sentence', text: text.slice(begin, at) }, { is: 'joint', text: text.slice(at, end) })
    begin = end
    at = end - 1
  }
  return [...pieces, { is: 'sentence' as const, text: text.slice(begin) }].filter((piece) => piece.text.trim() !== '')
}

function jointEnd(text: string, at: number): number | null {
  if (/\s/.test(text.charAt(at))) return null
  const found = JOINTS.map((joint) => wordEnd(text, at, joint)).find((end) => end !== null)
  return found ?? null
}
