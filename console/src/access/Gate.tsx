import type { ReactNode } from 'react'
import { Leaf } from '~/lib/Leaf'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import css from './Gate.module.css'
import { words } from './words'

/** The pages in front of the door share one look: the product on one side, one small form on the other. */
export function Gate({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  return (
    <main className={css.gate}>
      <section className={css.product}>
        <div className={css.name}>
          <Leaf size={40} /> {sayCommon('product')}
        </div>
        <p className={css.slogan}>{say('slogan')}</p>
      </section>
      <section className={css.form}>
        <h1>{title}</h1>
        <p className={css.text}>{text}</p>
        {children}
      </section>
    </main>
  )
}
