import type { Identifier } from '~/lib/wire'
import css from './profile.module.css'

/** What somebody is known by: the kind, quietly, and the value. */
export function IdentifierTag({ identifier }: { identifier: Identifier }) {
  return (
    <span className={css.identifier}>
      <span className="quiet">{identifier.kind}</span> {identifier.value}
    </span>
  )
}
