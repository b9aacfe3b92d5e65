import { callOf, written } from '~/lib/people/naming'
import type { Known } from '~/lib/wire'
import { PersonLink } from '~/lib/people/PersonLink'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import { IdentifierTag } from './IdentifierTag'
import css from './profile.module.css'
import { words } from './words'

const IDENTIFIERS_SHOWN = 3
const TRAITS_SHOWN = 3

/** People with what they are known by, so that the right one is recognised. */
export function FoundTable({ people }: { people: readonly Known[] }) {
  const say = useWords(words)
  const columns: Column<Known>[] = [
    { key: 'who', head: say('who'), cell: (row) => <PersonLink id={row.id} call={callOf(row) ?? undefined} /> },
    {
      key: 'identifiers',
      head: say('identifiers'),
      cell: (row) => (
        <span className={css.tags}>
          {row.identifiers.slice(0, IDENTIFIERS_SHOWN).map((identifier) => (
            <IdentifierTag key={`${identifier.kind}:${identifier.value}`} identifier={identifier} />
          ))}
          {row.identifiers.length > IDENTIFIERS_SHOWN && (
            <span className="quiet">+{row.identifiers.length - IDENTIFIERS_SHOWN}</span>
          )}
        </span>
      ),
    },
    {
      key: 'traits',
      head: say('traits'),
      cell: (row) => (
        <span className={css.tags}>
          {Object.entries(row.traits)
            .slice(0, TRAITS_SHOWN)
            .map(([name, value]) => (
              <span key={name} className={css.pair}>
                <span className="quiet">{name}</span> {written(value)}
              </span>
            ))}
        </span>
      ),
    },
  ]
  return <Grid label={say('list')} columns={columns} rows={people} keyOf={(row) => row.id} />
}
