import { callOf } from '~/lib/people/naming'
import type { Known } from '~/lib/wire'
import { PersonLink } from '~/lib/people/PersonLink'
import { useWritten } from '~/lib/people/useWritten'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import { IdentifierTag } from './IdentifierTag'
import css from './profile.module.css'
import { words } from './words'

const IDENTIFIERS_SHOWN = 3

/** People with what they are known by, so that the right one is recognised. */
export function FoundTable({ people, columns }: { people: readonly Known[]; columns: readonly string[] }) {
  const say = useWords(words)
  const written = useWritten()
  const who: Column<Known> = {
    key: 'who', head: say('who'), cell: (row) => <PersonLink id={row.id} call={callOf(row) ?? undefined} />,
  }
  const cell = (key: string): Column<Known> => {
    if (key === 'identifiers')
      return { key, head: say('identifiers'), cell: (row) => <Identifiers identifiers={row.identifiers} /> }
    const name = key.replace(/^trait:/, '')
    return { key, head: name, cell: (row) => <span className={css.known}>{written(row.traits[name] ?? null)}</span> }
  }
  return <Grid label={say('list')} columns={[who, ...columns.map(cell)]} rows={people} keyOf={(row) => row.id} />
}

function Identifiers({ identifiers }: Pick<Known, 'identifiers'>) {
  return (
    <span className={css.tags}>
      {identifiers.slice(0, IDENTIFIERS_SHOWN).map((identifier) => (
        <IdentifierTag key={`${identifier.kind}:${identifier.value}`} identifier={identifier} />
      ))}
      {identifiers.length > IDENTIFIERS_SHOWN && (
        <span className="quiet">+{identifiers.length - IDENTIFIERS_SHOWN}</span>
      )}
    </span>
  )
}
