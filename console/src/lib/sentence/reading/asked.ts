import type { Test, Where } from '~/lib/wire'
import { between, template } from './templates'
import type { Names } from './names'
import type { Tongue } from './tongue'
import { either, list, mapped, maybe, once, oneOf, word, type Read } from './source'
import { beginning, day, number, value } from './values'

/** Reads what is asked of a value: 是 上海或杭州 / is 上海 or 杭州. */
export function tests({ words, language, zone, year }: Tongue): Read<Test> {
  const one = value(language)
  const several = (before: string, joints: readonly string[], is: 'oneOf' | 'noneOf'): Read<Test> =>
    after(before, mapped(list(one, word(...joints)), (values) => ({ is, values })))
  const text = (before: string, is: 'contains' | 'startsWith'): Read<Test> =>
    after(before, mapped(one, (found) => ({ is, text: found })))
  const compared = (befores: readonly string[], is: 'atLeast' | 'atMost' | 'greater' | 'less'): Read<Test> =>
    either(...befores.map((before) => after(before, mapped(number, (found) => ({ is, number: found })))))
  const dated = (before: string, is: 'before' | 'after'): Read<Test> =>
    after(before, mapped(day(year), (found) => ({ is, instant: beginning(found, zone) })))
  return once(either(
    several(words.noneOf, [words.join], 'noneOf'),
    oneOf<Test>([
      [words.flaggedYes, { is: 'flagged', flag: true }],
      [words.flaggedNo, { is: 'flagged', flag: false }],
      [words.isSet, { is: 'isSet' }],
    ]),
    several(words.oneOf, [words.orJoin, '、', ','], 'oneOf'),
    text(words.contains, 'contains'),
    text(words.startsWith, 'startsWith'),
    compared([words.numberAtLeast, '>='], 'atLeast'),
    compared([words.numberAtMost, '<='], 'atMost'),
    compared([words.greater], 'greater'),
    compared([words.less], 'less'),
    dated(words.after, 'after'),
    dated(words.before, 'before'),
  ))
}

function after<T>(before: string, read: Read<T>): Read<T> {
  const start = word(before)
  return function* (source, at) {
    for (const [, middle] of start(source, at)) yield* read(source, middle)
  }
}

/** Reads which events are meant by their properties. */
export function wheres(tongue: Tongue, names: Names, test: Read<Test>, events: readonly string[]): Read<Where> {
  const { words } = tongue
  const property = (inList: string | null): Read<Where> =>
    named(names.property(events, inList), test, told(tongue))
  const line: Read<Where> = function* (source, at) {
    const head = template(words.line, { list: names.lists(events), tests: word('') })
    for (const [{ list: name }, start] of head(source, at)) {
      const inner = property(String(name))
      const held = either(inner, between('(', joined(inner, tongue), ')'))
      for (const [found, end] of held(source, start)) yield [{ is: 'anyLine', list: String(name), line: found }, end]
    }
  }
  return joined(either(line, property(null)), tongue)
}

/** Questions side by side: all by one word or all by the other, never both. */
function joined(each: Read<Where>, { words }: Tongue): Read<Where> {
  const by = (joint: string, is: 'every' | 'some') =>
    mapped(list(each, word(joint)), (parts): Where | null => (parts.length < 2 ? null : { is, parts }))
  return once(either(each, by(words.and, 'every'), by(words.or, 'some')))
}

function named(name: Read<string>, test: Read<Test>, unknown: (name: string) => Read<boolean>): Read<Where> {
  return once(function* (source, at) {
    for (const [read, middle] of name(source, at))
      for (const [asked, next] of test(source, middle))
        for (const [passes, end] of unknown(read)(source, next))
          yield [{ is: 'property', name: read, test: asked, unknown: passes }, end]
  })
}

/** What is said of events without the property: nothing when they do not count. */
function told({ words, language }: Tongue) {
  const counts = mapped(template(words.propertyIn, { name: value(language) }), () => true)
  return (): Read<boolean> => maybe(counts, false)
}
