import { Button } from 'antd'
import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import type { Flaw, Piece } from './read'
import css from './sentence.module.css'
import { words } from './words'

interface Props {
  pieces: readonly Piece[]
  use: (condition: Condition) => void
  replace: (wrong: string, right: string) => void
}

/** Why pieces of a text were not understood, with what would help. */
export function Flaws({ pieces, use, replace }: Props) {
  return (
    <ul className={css.flaws}>
      {pieces.map((piece, index) =>
        piece.is === 'flawed' ? (
          <li key={index}>
            <Why text={piece.text.trim()} flaw={piece.flaw} use={use} replace={replace} />
          </li>
        ) : null,
      )}
    </ul>
  )
}

const unknown = { event: 'flawEvent', trait: 'flawTrait', property: 'flawProperty' } as const

function Why({ text, flaw, use, replace }: { text: string; flaw: Flaw } & Omit<Props, 'pieces'>) {
  const say = useWords(words)
  switch (flaw.is) {
    case 'form':
      return say('flawForm', { text })
    case 'mixed':
      return say('flawMixed', { text })
    case 'name':
      return (
        <>
          {say(unknown[flaw.what], { name: flaw.name })}{' '}
          {flaw.near.map((near) => (
            <Button key={near} size="small" onClick={() => replace(flaw.name, near)}>
              {say('useNear', { near })}
            </Button>
          ))}
        </>
      )
    case 'several':
      return (
        <>
          {say('flawSeveral', { text })}{' '}
          {flaw.choices.map(({ event, condition }) => (
            <Button key={event} size="small" onClick={() => use(condition)}>
              {event}
            </Button>
          ))}
        </>
      )
  }
}
