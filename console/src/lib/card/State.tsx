import css from './State.module.css'

export type Tone = 'good' | 'bad' | 'caution' | 'plain' | 'busy'

/** The state of a thing: a word with a mark, never a colour alone. */
export function State({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={css.state} data-tone={tone}>
      {children}
    </span>
  )
}
