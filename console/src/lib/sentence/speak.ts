import type { Say } from '~/lib/words/dictionary'
import type { Condition, Step, Test, Times, Where, Within } from '~/lib/wire'
import type { Language } from '~/lib/words/language'
import { isForm, speakForm } from './forms'
import { phraseOf, type Phrase } from './phrases'
import { kindNames, quote, quoted } from './quote'
import { EVERY_EVENT, partsOf } from './wheres'
import type { Sentence } from './words'

/** How a reader is spoken to: the sentences, and how a day is written. */
export interface Voice {
  say: Say<Sentence>
  language: Language
  day: (instant: string) => string
  /** The name of a source; undefined where it is not known. */
  source?: (id: number) => string | undefined
  /** The name of a segment; undefined where it is not known. */
  segment?: (id: number) => string | undefined
}

/** What is asked of a value, without the value's name: 是 上海、杭州 / is Shanghai, Hangzhou. */
export function speakTest(test: Test, voice: Voice): string {
  const { say, day } = voice
  switch (test.is) {
    case 'oneOf':
      return `${say('oneOf')} ${quoted(test.values, voice).join(say('orJoin'))}`
    case 'noneOf':
      return `${say('noneOf')} ${quoted(test.values, voice).join(say('join'))}`
    case 'contains':
      return `${say('contains')} ${quote(test.text, voice)}`
    case 'startsWith':
      return `${say('startsWith')} ${quote(test.text, voice)}`
    case 'atLeast':
      return `${say('numberAtLeast')} ${test.number}`
    case 'atMost':
      return `${say('numberAtMost')} ${test.number}`
    case 'greater':
      return `${say('greater')} ${test.number}`
    case 'less':
      return `${say('less')} ${test.number}`
    case 'between':
      return `${say('numberBetween')} ${test.low} – ${test.high}`
    case 'flagged':
      return say(test.flag ? 'flaggedYes' : 'flaggedNo')
    case 'before':
      return `${say('before')} ${day(test.instant)}`
    case 'after':
      return `${say('after')} ${day(test.instant)}`
    case 'isSet':
      return say('isSet')
  }
}

/** Which events are meant, by their properties; nothing when all are. */
export function speakWhere(where: Where, voice: Voice): string {
  const { say } = voice
  switch (where.is) {
    case 'every':
      return joined(where.parts, say('and'), voice)
    case 'some':
      return joined(where.parts, say('or'), voice)
    case 'except':
      return say('except', { part: speakWhere(where.part, voice) })
    case 'property':
      return `${where.name} ${speakTest(where.test, voice)}${spokenUnknown(where, voice)}`
    case 'from':
      return say('fromSources', { names: where.sources.map((id) => voice.source?.(id) ?? id).join(say('orJoin')) })
    case 'near':
      return say('placeNear', {
        km: where.place.kilometres, place: `${where.place.latitude}, ${where.place.longitude}`,
      })
    case 'anyLine':
      return say('line', { list: where.list, tests: speakLine(where.line, voice) })
  }
}

function spokenUnknown({ name, unknown }: { name: string; unknown: boolean }, { say }: Voice): string {
  return unknown ? say('propertyIn', { name }) : ''
}

/** Several questions about one line are held together, so that the next question is not taken for theirs. */
function speakLine(line: Where, voice: Voice): string {
  const text = speakWhere(line, voice)
  return partsOf(line).length > 1 ? `${voice.say('whereOpen').trimStart()}${text}${voice.say('whereClose')}` : text
}

function joined(parts: readonly Where[], word: string, voice: Voice): string {
  return parts.map((part) => speakWhere(part, voice)).join(` ${word} `)
}

/** The events of a step: 支付成功 或 退款 / Order Completed or Order Cancelled, with what they must be. */
export function speakStep(step: Step, voice: Voice): string {
  const { say } = voice
  const events = step.events.length === 0 ? say('anyActivity') : step.events.join(` ${say('or')} `)
  const where = speakWhere(step.where ?? EVERY_EVENT, voice)
  return where === '' ? events : `${events}${say('whereOpen')}${where}${say('whereClose')}`
}

export function speakTimes(times: Times, { say }: Voice): string {
  switch (times.is) {
    case 'atLeast':
      return say('timesAtLeast', { n: times.count })
    case 'exactly':
      return say('timesExactly', { n: times.count })
    case 'atMost':
      return say('timesAtMost', { n: times.count })
  }
}

export function speakWithin(within: Within, { say, day }: Voice): string {
  switch (within.is) {
    case 'ever':
      return say('ever')
    case 'lastDays':
      return say('lastDays', { n: within.days })
    case 'daysAgo':
      return say('daysAgo', { n: within.days })
    case 'between':
      return say('between', { from: day(within.from), to: day(justBefore(within.to)) })
  }
}

/** The last day of a half-open stretch is the one before its end. */
function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString()
}

/** A whole condition in one sentence. */
export function speak(condition: Condition, voice: Voice): string {
  const { say } = voice
  if (isForm(condition)) return speakForm(condition, voice)
  switch (condition.is) {
    case 'all':
      if (condition.parts.length === 0) return say('everybody')
      return speakParts(condition.parts, say('and'), voice)
    case 'any':
      if (condition.parts.length === 0) return say('nobody')
      return speakParts(condition.parts, say('or'), voice)
    case 'not':
      return `${say('excluding')}${say('whereOpen').trimStart()}${speak(condition.part, voice)}${say('whereClose')}`
    case 'trait': {
      const { name, test, unknown } = condition
      const told = test.is === 'isSet' && !unknown ? '' : say(unknown ? 'traitIn' : 'traitOut', { name })
      return `${name} ${speakTest(test, voice)}${told}`
    }
    case 'did':
      return speakDid(condition, voice)
  }
}

function speakParts(parts: readonly Condition[], word: string, voice: Voice): string {
  return parts.map((part, index) => within(speakPart(part, voice), part, index)).join(` ${word} `)
}

/** What is not a name begins small within a sentence. */
function within(text: string, part: Condition, index: number): string {
  if (index === 0 || part.is === 'trait' || part.is === 'dated' || part.is === 'all' || part.is === 'any') return text
  if (part.is === 'top' && part.by.is === 'trait') return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function speakPart(part: Condition, voice: Voice): string {
  const text = speak(part, voice)
  const group = (part.is === 'all' || part.is === 'any') && part.parts.length > 1
  return group ? `${voice.say('whereOpen').trimStart()}${text}${voice.say('whereClose')}` : text
}

type Did = Extract<Condition, { is: 'did' }>

function speakDid(did: Did, voice: Voice): string {
  const { say } = voice
  const never = did.times.is === 'exactly' && did.times.count === 0
  const usual = did.times.is === 'atLeast' && did.times.count === 1
  const times = never || usual ? '' : speakTimes(did.times, voice)
  const phrase = phraseOf(did.step.events, voice.language)
  const said = phrase === null ? null : inPhrase(did, phrase, voice)
  if (said !== null) {
    const ever = did.within.is === 'ever'
    if (did.within.is === 'daysAgo' && phrase?.ago !== undefined && !never && times === '')
      return phrase.ago.replace('{n}', String(did.within.days))
    return sentence({ time: ever ? '' : speakWithin(did.within, voice), verb: said, event: '', times }, voice)
  }
  const event = ` ${speakStep(did.step, voice)} `
  return sentence({ time: speakWithin(did.within, voice), verb: say(never ? 'didNot' : 'did'), event, times }, voice)
}

/** The deed in its own words; null where its conditions need more words than it has. */
function inPhrase(did: Did, phrase: Phrase, voice: Voice): string | null {
  const never = did.times.is === 'exactly' && did.times.count === 0
  const form = !never ? 'did' : did.within.is === 'ever' ? 'never' : 'didNot'
  const parts = partsOf(did.step.where)
  if (parts.length === 0) return phrase[form]
  const kinds = parts.length === 1 ? kindsOf(parts[0]) : null
  if (kinds === null || phrase.of === undefined) return null
  const what = voice.say('ofKind', { kinds: kindNames(kinds, voice).join(voice.say('kindJoin')) })
  return phrase.of[form].replace('{what}', what)
}

/** The kinds of things that some line must be one of: what a shop calls a category. */
function kindsOf(where: Where | undefined): string[] | null {
  if (where?.is !== 'anyLine' || where.list !== 'products') return null
  const [only, ...more] = partsOf(where.line)
  if (more.length > 0 || only?.is !== 'property' || only.test.is !== 'oneOf') return null
  return only.name === 'category' && !only.unknown ? only.test.values : null
}

function sentence(parts: { time: string; verb: string; event: string; times: string }, { say }: Voice): string {
  return say('didSentence', { ...parts, where: '' }).replace(/ {2,}/g, ' ').trim()
}
