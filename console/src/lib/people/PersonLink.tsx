import { href } from '~/lib/route'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { initials } from './naming'
import css from './people.module.css'

/** Somebody in a list, leading to their portrait. */
export function PersonLink({ id, call }: { id: number; call: string | undefined }) {
  const say = useWords(common)
  return (
    <a className={css.person} href={href(`/people/${id}`)}>
      <span className={css.face} aria-hidden="true" data-tone={id % 6}>
        {call === undefined ? '·' : initials(call)}
      </span>
      <span className={css.call}>{call ?? say('person', { id: String(id) })}</span>
    </a>
  )
}
