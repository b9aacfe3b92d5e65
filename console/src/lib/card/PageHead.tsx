import { useEffect, type ReactNode } from 'react'
import { Star } from '~/lib/desk/Star'
import { Term, type TermName } from '~/lib/glossary/Term'
import css from './PageHead.module.css'

interface Props {
  title: string
  /** What the browser's tab says, where that differs. */
  tab?: string
  /** The word of the trade that the title is. */
  term?: TermName
  /** One sentence on what the page is for. */
  text?: ReactNode
  /** The one primary button, and quieter ones before it. */
  deeds?: ReactNode
}

/** The head of a page: its name, its purpose and its one main deed, top right. */
export function PageHead({ title, term, tab = title, text, deeds }: Props) {
  useEffect(() => {
    document.title = `${tab} · Perennial`
  }, [tab])
  return (
    <header className={css.head}>
      <div className={css.words}>
        <h1>
          {term === undefined ? title : <Term name={term}>{title}</Term>} <Star />
        </h1>
        {text !== undefined && <p className={css.text}>{text}</p>}
      </div>
      {deeds !== undefined && <div className={css.deeds}>{deeds}</div>}
    </header>
  )
}
