import { figurePaths } from '~/lib/people/figurePaths'
import type { Opened } from '~/lib/people/PeopleDrawer'
import { partAt } from '~/lib/sentence/shape'
import { speak, type Voice } from '~/lib/sentence/speak'
import type { Condition, Draft, DraftLine } from '~/lib/wire'
import type { Say } from '~/lib/words/dictionary'
import type { words } from './words'

type Words = Say<typeof words.zh>
type At = readonly number[]

/** The line of a draft that counts the part standing there; undefined while an older draft is shown. */
export function lineAt(draft: Draft, [first, ...deeper]: At): DraftLine | undefined {
  const top = first === undefined ? undefined : draft.lines[first]
  return deeper.reduce<DraftLine | undefined>((line, next) => line?.parts[next], top)
}

/** Everybody who meets every line but one, the lines in order. */
export function missedOf(draft: Draft): { at: At; figure: number; count: number }[] {
  return draft.lines.map(({ missed }, index) => ({ at: [index], ...missed })).filter(({ count }) => count > 0)
}

/** What the drawer shows for a figure: its title, its people, and where they are kept. */
export function openedOf(draft: Draft, figure: number, condition: Condition, voice: Voice, say: Words): Opened | null {
  const found = figuresOf(draft, condition, voice, say).find((each) => each.figure === figure)
  if (found === undefined) return null
  return { title: found.title, count: found.count, ...figurePaths(draft.answer, figure) }
}

interface Named {
  figure: number
  count: number
  title: string
}

function figuresOf(draft: Draft, condition: Condition, voice: Voice, say: Words): Named[] {
  const { whole, change, hint } = draft
  const named: Named[] = [{ ...whole, title: say('openWhole') }]
  const told = (at: At) => {
    const part = partAt(condition, at)
    return part === undefined ? '' : speak(part.is === 'not' ? part.part : part, voice)
  }
  const add = (line: DraftLine, at: At) => {
    const text = told(at)
    named.push({ ...line.own, title: text })
    named.push({ ...line.after, title: say('openAfter', { line: text }) })
    named.push({ ...line.missed, title: say('openMissed', { line: text }) })
    line.parts.forEach((part, index) => add(part, [...at, index]))
  }
  draft.lines.forEach((line, index) => add(line, [index]))
  if (change) {
    named.push({ ...change.came, title: say('openCame') })
    named.push({ ...change.went, title: say('openWent') })
  }
  if (hint) named.push({ ...hint.people, title: say('openHint') })
  return named
}
