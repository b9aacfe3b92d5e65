import { Input, Select } from 'antd'
import type { ColumnType, Preview, Seen } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { columnOf, roleOf, rolesFor, TYPES, withColumn, withRole, type Draft } from './mapping'
import { words } from './words'
import css from './wizard.module.css'

interface Props {
  preview: Preview
  draft: Draft
  zone: string
  change: (draft: Draft) => void
  called: (name: string) => string
}

/** The first twenty lines as they stand; above each column what it is taken for. */
export function ColumnsTable({ preview, draft, zone, change, called }: Props) {
  const say = useWords(words)
  return (
    <div className={css.sheet} role="region" aria-label={say('columns')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {preview.columns.map((seen) => (
              <th key={seen.name} scope="col" data-role={roleOf(draft, seen.name)}>
                <Head seen={seen} draft={draft} zone={zone} change={change} name={called(seen.name)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, place) => (
            <tr key={place}>
              {preview.columns.map((seen, index) => (
                <td key={seen.name} data-role={roleOf(draft, seen.name)} title={row[index]}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadProps {
  seen: Seen
  draft: Draft
  zone: string
  change: (draft: Draft) => void
  name: string
}

function Head({ seen, draft, zone, change, name }: HeadProps) {
  const say = useWords(words)
  const role = roleOf(draft, seen.name)
  return (
    <div className={css.column}>
      <span className={css.columnName} title={name}>
        {name}
      </span>
      <Select
        size="small" value={role} aria-label={say('roleOf', { name })} popupMatchSelectWidth={false}
        options={rolesFor(draft).map((value) => ({ value, label: say(value) }))}
        onChange={(next) => change(withRole(draft, seen, next, zone))}
      />
      <Kept seen={seen} draft={draft} change={change} name={name} />
    </div>
  )
}

/** How a column that is kept is called in the platform, and as what its cells are read. */
function Kept({ seen, draft, change, name }: Omit<HeadProps, 'zone'>) {
  const say = useWords(words)
  const column = columnOf(draft, seen.name)
  if (column === null) return <span className={css.kept} />
  return (
    <span className={css.kept}>
      <Input
        size="small" variant="borderless" value={column.name} aria-label={say('calledHere', { name })}
        onChange={(event) => change(withColumn(draft, seen.name, { name: event.target.value }))}
      />
      <Select<ColumnType>
        size="small" variant="borderless" value={column.type} aria-label={say('typeOf', { name })}
        popupMatchSelectWidth={false} options={TYPES.map((value) => ({ value, label: say(`is_${value}`) }))}
        onChange={(type) => change(withColumn(draft, seen.name, { type }))}
      />
    </span>
  )
}
