import type { Condition, Step, Times, Where, Within } from '~/lib/wire'
import { PLACE } from '~/lib/words/dictionary'
import type { Phrase } from '../phrases'
import { phrases } from '../phrases'
import { EVERY_EVENT } from '../wheres'
import { tests, wheres } from './asked'
import type { Names } from './names'
import { either, list, mapped, maybe, once, oneOf, word, type Read, type Source } from './source'
import { between, counted, template } from './templates'
import type { Tongue } from './tongue'
import { beginning, day, end as over, marked, number, value } from './values'

type Did = Extract<Condition, { is: 'did' }>

/** How a deed begins: what was done, and whether it was not. */
interface Deed {
  never: boolean
  step: Step
  times?: Times
  within?: Within
}

const ONCE: Times = { is: 'atLeast', count: 1 }
const NEVER: Times = { is: 'exactly', count: 0 }
const EVER: Within = { is: 'ever' }

/** Reads what somebody did; {@code before} is the time that the words before spoke of. */
export function deeds(tongue: Tongue, names: Names, known: ReadonlySet<string>, before: Within | null): Read<Did> {
  const { words } = tongue
  const within = withins(tongue)
  const slots: Readonly<Record<string, Read<unknown>>> = {
    time: maybe(within, null), times: maybe(times(tongue), null), event: word(''), where: word(''),
    verb: once(either(general(tongue, names), spoken(tongue, known, before))),
  }
  return once(mapped(template(ordered(words.didSentence), slots), (found) => {
    const deed = found.verb as Deed
    const said = found.times as Times | null
    const time = found.time as Within | null
    if (said !== null && (deed.never || deed.times !== undefined)) return null
    if (time !== null && deed.within !== undefined) return null
    const often = deed.never ? NEVER : (deed.times ?? said ?? ONCE)
    return { is: 'did', step: deed.step, times: often, within: deed.within ?? time ?? EVER }
  }))
}

/** The places of the sentence with nothing between them: blanks are read anyway. */
function ordered(sentence: string): string {
  return [...sentence.matchAll(PLACE)].map(([place]) => place).join('')
}

/** A deed by the names of its events: 做过 扫码（…） / Did Scan (…). */
function general({ words, ...tongue }: Tongue, names: Names): Read<Deed> {
  const verb = oneOf([
    [words.did, false], [words.didNot, true],
    ...(tongue.language === 'zh' ? ([['没做过', true], ['从没做过', true]] as const) : ([['Never did', true]] as const)),
  ])
  const step = steps({ words, ...tongue }, names)
  return function* (source, at) {
    for (const [never, start] of not(verb)(source, at))
      for (const [read, end] of step(source, start)) yield [{ never, step: read }, end]
  }
}

/** The events of a step by their names, with what they must be. */
export function steps(tongue: Tongue, names: Names): Read<Step> {
  const { words } = tongue
  const test = tests(tongue)
  const events = either(mapped(word(words.anyActivity), (): string[] => []), list(names.event, word(words.or)))
  return once(function* (source, at) {
    for (const [named, middle] of events(source, at)) {
      const where = between('(', (text, from) => wheres(tongue, names, test, named)(text, from), ')')
      for (const [asked, end] of maybe(where, EVERY_EVENT)(source, middle))
        yield [{ events: named, where: parted(asked) }, end]
    }
  })
}

/** One question alone is written as a list of one, as the builder writes it. */
function parted(where: Where): Where {
  return where.is === 'every' || where.is === 'some' ? where : { is: 'every', parts: [where] }
}

/** A deed in its own words: 支付过 / Paid. Words that several existing events go by name none of them. */
function spoken(tongue: Tongue, known: ReadonlySet<string>, before: Within | null): Read<Deed> {
  const { language } = tongue
  const reads = phrases(language).map(({ phrase, events }): Read<Deed> => {
    const [event, ...more] = events.filter((name) => known.has(name))
    if (event === undefined || more.length > 0) return either()
    const step: Step = { events: [event], where: EVERY_EVENT }
    return either(plain(phrase, step), ...others(phrase, step, before), ...withKinds(phrase, event, tongue))
  })
  return not(either(...reads))
}

function plain(phrase: Phrase, step: Step): Read<Deed> {
  const done = [phrase.did, ...(phrase.also?.did ?? [])].map((text) => [text, { never: false, step }] as const)
  return oneOf<Deed>([...done, [phrase.didNot, { never: true, step }], [phrase.never, { never: true, step }]])
}

function others({ ago, also }: Phrase, step: Step, before: Within | null): Read<Deed>[] {
  const since = ago === undefined ? [] : [counted<Deed>(ago, number, (days) => old(step, days))]
  const many = (also?.many ?? []).map((text) =>
    counted<Deed>(text, number, (count) => ({ never: false, step, times: { is: 'atLeast', count } })),
  )
  const none = (before === null ? [] : (also?.none ?? [])).map((text) => [text, before] as const)
  const nothing = mapped(oneOf(none), (within): Deed | null => (within === null ? null : { never: true, step, within }))
  return [...since, ...many, nothing]
}

function old(step: Step, days: number): Deed {
  return { never: false, step, times: ONCE, within: { is: 'daysAgo', days } }
}

/** With the kind of thing: 买过「绿茶」类商品 / Bought something in 绿茶. */
function withKinds({ of, also }: Phrase, event: string, tongue: Tongue): Read<Deed>[] {
  if (of === undefined) return []
  const what = kinds(tongue)
  const form = (text: string, never: boolean): Read<Deed> =>
    mapped(template(text, { what }), (found) => {
      return { never, step: { events: [event], where: ofKinds(found.what as string[]) } }
    })
  const nevers = [of.didNot, of.never, ...(also?.neverOf ?? [])]
  return [form(of.did, false), ...nevers.map((text) => form(text, true))]
}

function kinds({ language, words }: Tongue): Read<string[]> {
  if (language === 'en') return list(value('en'), word(words.kindJoin))
  return function* (source: Source, at) {
    for (const [found, end] of list(marked('zh'), word('或'))(source, at))
      for (const [, last] of word('类商品', '类')(source, end)) yield [found, last]
  }
}

function ofKinds(values: string[]): Where {
  const line: Where = { is: 'property', name: 'category', test: { is: 'oneOf', values }, unknown: false }
  return { is: 'every', parts: [{ is: 'anyLine', list: 'products', line }] }
}

/** With the small words that people put before what was not done. */
function not<T>(read: Read<T>): Read<T> {
  const small = maybe(word('还', 'has', 'have'), null)
  return function* (source, at) {
    for (const [, start] of small(source, at)) yield* read(source, start)
  }
}

export function times({ words }: Tongue): Read<Times> {
  const each = (['atLeast', 'exactly', 'atMost'] as const).map((is) => {
    const sentence = { atLeast: words.timesAtLeast, exactly: words.timesExactly, atMost: words.timesAtMost }[is]
    const make = (count: number): Times => ({ is, count })
    return either(counted(sentence, number, make), counted(sentence.replace('次', '条'), number, make))
  })
  return either(...each)
}

export function withins({ words, zone, year }: Tongue): Read<Within> {
  const days = day(year)
  const stretch = mapped(template(words.between, { from: days, to: days }), ({ from, to }): Within => ({
    is: 'between', from: beginning(String(from), zone), to: over(String(to), zone),
  }))
  return either(
    mapped(word(words.ever), () => EVER),
    counted<Within>(words.lastDays, number, (n) => ({ is: 'lastDays', days: n })),
    counted<Within>(words.daysAgo, number, (n) => ({ is: 'daysAgo', days: n })),
    stretch,
  )
}
