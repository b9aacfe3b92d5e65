import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { href, go } from '~/lib/route'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import css from './Term.module.css'
import terms from './terms.json'
import { words } from './words'

/** A word of the trade that docs/words.md defines. */
export type TermName = keyof typeof terms

const FOCUS_TOO: ('hover' | 'focus')[] = ['hover', 'focus']

/** A word at its first use on a page: its sentence comes by pointer or focus, and Enter leads to all words. */
export function Term({ name, children }: { name: TermName; children: ReactNode }) {
  const say = useWords(words)
  const sentence = terms[name][useLanguage()]
  const there = { word: terms[name].row }
  const told = (
    <>
      {sentence}{' '}
      <a className={css.all} href={href('/words', there)}>
        {say('all')}
      </a>
    </>
  )
  return (
    <Tooltip title={told} trigger={FOCUS_TOO}>
      <dfn
        className={css.term} tabIndex={0} role="link" aria-description={`${sentence} ${say('enter')}`}
        onKeyDown={(event) => event.key === 'Enter' && go('/words', there)}
      >
        {children}
      </dfn>
    </Tooltip>
  )
}
