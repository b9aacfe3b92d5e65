import { useAsked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { get, type Page } from '~/lib/http'
import { figurePaths } from '~/lib/people/figurePaths'
import { PersonLink } from '~/lib/people/PersonLink'
import { useNames } from '~/lib/people/useNames'
import { partAt } from '~/lib/sentence/shape'
import { speak } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { useOperator } from '~/lib/session'
import type { Condition, Draft, Row } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { missedOf } from './figures'
import { words } from './words'

const SHOWN = 10

/** Ten people who are in, and ten who just missed with the line they missed: a sentence is judged by its people. */
export function Near({ condition, draft }: { condition: Condition; draft: Draft }) {
  const say = useWords(words)
  const voice = useVoice()
  if (useOperator().role === 'viewer') return <p className="quiet">{say('nearHidden')}</p>
  const told = (at: readonly number[]) => {
    const part = partAt(condition, at)
    if (part === undefined) return ''
    return part.is === 'not'
      ? say('missedOut', { line: speak(part.part, voice) })
      : say('missedLine', { line: speak(part, voice) })
  }
  const inside = draft.whole.count === 0 ? [] : [{ ...draft.whole, told: null }]
  const outside = missedOf(draft).map(({ at, ...rest }) => ({ ...rest, told: told(at) }))
  return (
    <div className={css.near}>
      <Few title={say('in')} none={say('inNobody')} answer={draft.answer} groups={inside} />
      <Few title={say('missed')} none={say('missedNobody')} answer={draft.answer} groups={outside} />
    </div>
  )
}

interface Group {
  figure: number
  count: number
  told: string | null
}

interface Shown {
  row: Row
  told: string | null
}

function Few({ title, none, answer, groups }: { title: string; none: string; answer: string; groups: Group[] }) {
  const asked = useAsked({
    key: ['segments', 'near', answer, groups.map(({ figure }) => figure)],
    fetch: async (signal) => {
      const pages = await Promise.all(
        groups.map(({ figure }) => get<Page<Row>>(figurePaths(answer, figure).path, { limit: SHOWN }, signal)),
      )
      return inTurn(pages.map(({ items }, index) => items.map((row) => ({ row, told: groups[index]?.told ?? null }))))
    },
  })
  return (
    <section className={css.few}>
      <h3>{title}</h3>
      <States asked={asked} empty={(people) => (people.length === 0 ? <p className="quiet">{none}</p> : null)}>
        {(people) => <People people={people} />}
      </States>
    </section>
  )
}

function People({ people }: { people: Shown[] }) {
  const names = useNames(people.map(({ row }) => row.person))
  return (
    <ul>
      {people.map(({ row, told }) => (
        <li key={row.person}>
          <PersonLink id={row.person} call={names.get(row.person)} />
          {told !== null && <span className={css.missedLine} title={told}>{told}</span>}
        </li>
      ))}
    </ul>
  )
}

/** One of each list in turn, so that every line shows who missed it; nobody twice. */
function inTurn(lists: Shown[][]): Shown[] {
  const chosen = new Map<number, Shown>()
  for (let round = 0; round < SHOWN; round++)
    for (const list of lists) {
      const shown = list[round]
      if (shown === undefined || chosen.size === SHOWN || chosen.has(shown.row.person)) continue
      chosen.set(shown.row.person, shown)
    }
  return [...chosen.values()]
}
