import type { Say } from '~/lib/words/dictionary'
import type { Condition, Step, Test, Times, Where, Within } from '~/lib/wire'
import { EVERY_EVENT } from './wheres'
import type { Sentence } from './words'

/** How a reader is spoken to: the sentences, and how a day is written. */
export interface Voice {
  say: Say<Sentence>
  day: (instant: string) => string
}

/** What is asked of a value, without the value's name: 是 上海、杭州 / is Shanghai, Hangzhou. */
export function speakTest(test: Test, voice: Voice): string {
  const { say, day } = voice
  switch (test.is) {
    case 'oneOf':
      return `${say('oneOf')} ${test.values.join(say('join'))}`
    case 'noneOf':
      return `${say('noneOf')} ${test.values.join(say('join'))}`
    case 'contains':
      return `${say('contains')} ${test.text}`
    case 'startsWith':
      return `${say('startsWith')} ${test.text}`
    case 'atLeast':
      return `${say('numberAtLeast')} ${test.number}`
    case 'atMost':
      return `${say('numberAtMost')} ${test.number}`
    case 'greater':
      return `${say('greater')} ${test.number}`
    case 'less':
      return `${say('less')} ${test.number}`
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
      return `${where.name} ${speakTest(where.test, voice)}`
    case 'anyLine':
      return say('line', { list: where.list, tests: speakWhere(where.line, voice) })
  }
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
  switch (condition.is) {
    case 'all':
      if (condition.parts.length === 0) return say('everybody')
      return condition.parts.map((part) => speakPart(part, voice)).join(` ${say('and')} `)
    case 'any':
      if (condition.parts.length === 0) return say('nobody')
      return condition.parts.map((part) => speakPart(part, voice)).join(` ${say('or')} `)
    case 'not':
      return `${say('excluding')}${say('whereOpen')}${speak(condition.part, voice)}${say('whereClose')}`
    case 'trait':
      return `${condition.name} ${speakTest(condition.test, voice)}`
    case 'did':
      return speakDid(condition, voice)
  }
}

function speakPart(part: Condition, voice: Voice): string {
  const text = speak(part, voice)
  const group = (part.is === 'all' || part.is === 'any') && part.parts.length > 1
  return group ? `${voice.say('whereOpen')}${text}${voice.say('whereClose')}` : text
}

function speakDid(did: Extract<Condition, { is: 'did' }>, voice: Voice): string {
  const never = did.times.is === 'exactly' && did.times.count === 0
  const usual = did.times.is === 'atLeast' && did.times.count === 1
  const time = speakWithin(did.within, voice)
  return voice
    .say('didSentence', {
      time,
      verb: voice.say(never ? 'didNot' : 'did'),
      event: ` ${speakStep(did.step, voice)} `,
      where: '',
      times: never || usual ? '' : speakTimes(did.times, voice),
    })
    .replace(/ {2,}/g, ' ')
    .trim()
}
