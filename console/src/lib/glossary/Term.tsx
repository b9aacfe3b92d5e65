import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '~/lib/words/language'
import css from './Term.module.css'
import terms from './terms.json'

/** A word of the trade that docs/words.md defines. */
export type TermName = keyof typeof terms

const FOCUS_TOO: ('hover' | 'focus')[] = ['hover', 'focus']

/** A word at its first use on a page: its sentence comes by pointer or focus. */
export function Term({ name, children }: { name: TermName; children: ReactNode }) {
  const sentence = terms[name][useLanguage()]
  return (
    <Tooltip title={sentence} trigger={FOCUS_TOO}>
      <dfn className={css.term} tabIndex={0} aria-description={sentence}>
        {children}
      </dfn>
    </Tooltip>
  )
}
