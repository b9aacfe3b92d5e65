import type { Condition, Schemas, Step, Test, Within } from '~/lib/wire'
import { nameOf } from './details'
import { speakChange } from './share'
import { stretchOf } from './stretch'
import { speakStep, speakTest, speakTimes, speakWithin, type Voice } from './speak'

/** The forms of a condition that are spoken, beside a deed and a trait. */
export type Form = Exclude<Condition, { is: 'all' | 'any' | 'not' | 'trait' | 'did' }>

export function isForm(condition: Condition): condition is Form {
  return !['all', 'any', 'not', 'trait', 'did'].includes(condition.is)
}

export function speakForm(form: Form, voice: Voice): string {
  const { say } = voice
  switch (form.is) {
    case 'first':
      return say('formFirst', { time: speakWithin(form.within, voice), event: speakStep(form.step, voice) })
    case 'measured':
      return say('formMeasured', {
        what: measured(form.step, form.within, form.measure, voice), test: numeric(form.test, voice),
      })
    case 'followed': {
      const without = form.without ? say('formWithout', { event: speakStep(form.without, voice) }) : ''
      return say('formFollowed', { ...chain(form, voice), without })
    }
    case 'notFollowed':
      return say('formNotFollowed', chain(form, voice))
    case 'sameValue':
      return say('formSame', { parts: form.parts.map((part) => held(part, voice)).join(` ${say('and')} `) })
    case 'ownPast':
      return say('formPast', {
        n: form.days, event: speakStep(form.step, voice), measure: speakMeasure(form.measure, voice),
        percent: speakChange(testIn(form.percent), numeric(form.percent, voice), voice),
      })
    case 'top':
      return say('formTop', { by: ranked(form.by, voice), share: speakShare(form.share, voice) })
    case 'dated':
      return dated(form, voice)
    case 'near': {
      const { latitude, longitude, kilometres } = form.place
      return say('formNear', { km: kilometres, place: `${latitude}, ${longitude}` })
    }
    case 'firstTouch':
      return say('formFirstTouch', { name: form.name, test: speakTest(form.test, voice) })
    case 'inSegment':
      return say('formInSegment', { name: voice.segment?.(form.segment) ?? String(form.segment) })
  }
}

function measured(step: Step, within: Within, measure: Schemas['Measure'], voice: Voice): string {
  return voice.say('formWhat', {
    time: speakWithin(within, voice), event: speakStep(step, voice), measure: speakMeasure(measure, voice),
  })
}

export function speakMeasure(measure: Schemas['Measure'], voice: Voice): string {
  const { say } = voice
  switch (measure.is) {
    case 'count':
      return say('measureCount')
    case 'days':
      return say('measureDays')
    case 'distinct':
      return say('measureDistinct', { of: nameOf(measure.of) })
    case 'sum':
      return say('measureSum', { of: nameOf(measure.of) })
    case 'average':
      return say('measureAverage', { of: nameOf(measure.of) })
    case 'least':
      return say('measureLeast', { of: nameOf(measure.of) })
    case 'most':
      return say('measureMost', { of: nameOf(measure.of) })
  }
}

/** A test on a number; its form in the description of the interface does not say which one it is. */
export function testIn(test: unknown): Test {
  return test as Test
}

function numeric(test: unknown, voice: Voice): string {
  return speakTest(testIn(test), voice)
}

function chain(form: { first: Step; then: Step; window: string; within: Within }, voice: Voice) {
  return {
    time: speakWithin(form.within, voice), first: speakStep(form.first, voice), then: speakStep(form.then, voice),
    window: speakStretch(form.window, voice),
  }
}

/** PT2H as 2 小时 / 2 hours. */
export function speakStretch(duration: string, { say }: Voice): string {
  const { n, unit } = stretchOf(duration)
  return say(unit === 'days' ? 'stretchDays' : unit === 'hours' ? 'stretchHours' : 'stretchMinutes', { n })
}

function held(part: Schemas['Held'], voice: Voice): string {
  const said = { time: speakWithin(part.within, voice), event: speakStep(part.step, voice), of: nameOf(part.value) }
  if (part.times.is === 'exactly' && part.times.count === 0) return voice.say('formHeldNever', said)
  return voice.say('formHeld', { ...said, times: speakTimes(part.times, voice) })
}

function ranked(by: Schemas['Ranking'], voice: Voice): string {
  return by.is === 'trait' ? by.name : measured(by.step, by.within, by.measure, voice)
}

/** 前 20% / top 20%. */
export function speakShare(share: Schemas['Share'], { say }: Voice): string {
  return share.is === 'people' ? say('sharePeople', { n: share.count }) : say('sharePercent', { n: share.percent })
}

function dated({ name, when, unknown }: Extract<Form, { is: 'dated' }>, voice: Voice): string {
  const { say } = voice
  const told = say(unknown ? 'traitIn' : 'traitOut', { name })
  switch (when.is) {
    case 'inLastDays':
      return `${say('datedPast', { name, n: when.days })}${told}`
    case 'inNextDays':
      return `${say('datedComing', { name, n: when.days })}${told}`
    case 'yearly': {
      const lunar = when.calendar === 'CHINESE' ? say('datedLunar') : ''
      return `${say('datedYearly', { name, n: when.days })}${lunar}${told}`
    }
  }
}

/** The steps that a form looks at. */
export function stepsOf(form: Form): Step[] {
  switch (form.is) {
    case 'first':
    case 'measured':
    case 'ownPast':
      return [form.step]
    case 'followed':
      return [form.first, form.then, ...(form.without ? [form.without] : [])]
    case 'notFollowed':
      return [form.first, form.then]
    case 'sameValue':
      return form.parts.map((part) => part.step)
    case 'top':
      return form.by.is === 'deeds' ? [form.by.step] : []
    case 'dated':
    case 'near':
    case 'firstTouch':
    case 'inSegment':
      return []
  }
}

/** The traits that a form looks at. */
export function traitsOf(form: Form): string[] {
  switch (form.is) {
    case 'top':
      return form.by.is === 'trait' ? [form.by.name] : []
    case 'dated':
      return [form.name]
    case 'near':
      return [form.latitude, form.longitude]
    case 'first':
    case 'measured':
    case 'ownPast':
    case 'followed':
    case 'notFollowed':
    case 'sameValue':
    case 'firstTouch':
    case 'inSegment':
      return []
  }
}
