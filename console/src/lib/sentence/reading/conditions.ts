import type { Condition, Schema, Within } from '~/lib/wire'
import { tests } from './asked'
import { deeds } from './deeds'
import { formed, type Segmented } from './formed'
import { namesOf, type Names } from './names'
import { either, mapped, maybe, once, oneOf, pairs, word, type Read } from './source'
import { between, template } from './templates'
import type { Tongue } from './tongue'
import { value } from './values'

/** Words that join sentences besides those the builder writes. */
export const joints = {
  zh: { all: ['且', '并且', '而且', ',并且', ',且', ','], any: ['或', '或者', ',或者'] },
  en: { all: ['and', ', and', ','], any: ['or', ', or'] },
} as const

/** Reads a whole condition, the other way round than it is spoken. */
export function conditions(
  tongue: Tongue, schema: Schema, lenient: boolean, segments: readonly Segmented[],
): Read<Condition> {
  const names = namesOf(schema, lenient)
  const known = new Set(schema.events.map((kind) => kind.name))
  const whole: Read<Condition> = (source, at) => read(source, at)
  const group = between('(', whole, ')')
  const out = mapped(between(tongue.words.excluding, group, ''), (part): Condition => ({ is: 'not', part }))
  const trait = traits(tongue, names)
  const form = formed(tongue, names, schema, segments)
  const plain = once(either<Condition>(out, deeds(tongue, names, known, null), trait, form, group))
  const part: Part = (before) =>
    before === null ? plain : either<Condition>(plain, deeds(tongue, names, known, before))
  const alone = oneOf<Condition>([
    [tongue.words.everybody, { is: 'all', parts: [] }],
    [tongue.words.nobody, { is: 'any', parts: [] }],
  ])
  const read = once(either<Condition>(alone, sidewards(part, 'all', tongue), sidewards(part, 'any', tongue)))
  return read
}

/** Reads one sentence, knowing the time that the one before spoke of. */
type Part = (before: Within | null) => Read<Condition>

/** Sentences side by side, all joined by words of one meaning; one alone is itself. */
function sidewards(part: Part, is: 'all' | 'any', tongue: Tongue): Read<Condition> {
  const joint = word(...joints[tongue.language][is])
  return once((source, at) => {
    const begun = new Set<string>()
    const found: [Condition, number][] = []
    const more = (start: number, before: Condition[]) => {
      const time = timeOf(before.at(-1))
      const place = `${start} ${JSON.stringify(time)}`
      if (begun.has(place)) return
      begun.add(place)
      for (const [next, end] of part(time)(source, start)) {
        const parts = [...before, next]
        found.push([parts.length === 1 ? next : { is, parts }, end])
        for (const [, after] of joint(source, end)) more(after, parts)
      }
    }
    more(at, [])
    return found
  })
}

function timeOf(part: Condition | undefined): Within | null {
  return part?.is === 'did' ? part.within : null
}

function traits(tongue: Tongue, names: Names): Read<Condition> {
  const test = tests(tongue)
  const said = { name: value(tongue.language) }
  const unknown = either(
    mapped(template(tongue.words.traitIn, said), () => true),
    mapped(template(tongue.words.traitOut, said), () => false),
  )
  return once(function* (source, at) {
    for (const [name, asked, middle] of pairs(source, at, names.trait, test))
      for (const [passes, end] of maybe(unknown, false)(source, middle))
        yield [{ is: 'trait', name, test: asked, unknown: passes }, end]
  })
}
