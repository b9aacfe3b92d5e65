import { SnippetsOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useChoices } from '~/lib/choices'
import { dayIn } from '~/lib/period/zone'
import type { Condition } from '~/lib/wire'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import { Flaws } from './Flaws'
import { read, type Piece, type Reader } from './read'
import { useKnownSchema } from './schema'
import { useSegmentNames } from './segmentNames'
import css from './sentence.module.css'
import { words } from './words'

/** A sentence pasted as text becomes conditions where it is understood; the rest is underlined. */
export function PasteSentence({ use }: { use: (condition: Condition) => void }) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button
        type="text" size="small" className={css.pasteOpen ?? ''} icon={<SnippetsOutlined />}
        onClick={() => setOpen(true)}
      >
        {say('pasteOpen')}
      </Button>
    )
  return (
    <PasteForm
      close={() => setOpen(false)}
      use={(condition) => {
        use(condition)
        setOpen(false)
      }}
    />
  )
}

function PasteForm({ use, close }: { use: (condition: Condition) => void; close: () => void }) {
  const say = useWords(words)
  const reader = useReader()
  const [text, setText] = useState('')
  const told = useId()
  const { pieces, condition } = read(text, reader)
  const flawed = text.trim() !== '' && pieces.some((piece) => piece.is === 'flawed')
  return (
    <div className={css.paste}>
      <Input.TextArea
        autoFocus autoSize={{ minRows: 2 }} value={text} aria-label={say('pasteLabel')} placeholder={say('pasteHint')}
        aria-describedby={told} onChange={(event) => setText(event.target.value)}
      />
      <div id={told} aria-live="polite">
        {flawed && (
          <>
            <p className={css.reading}>
              {pieces.map((piece, index) => (
                <Told key={index} piece={piece} />
              ))}
            </p>
            <Flaws pieces={pieces} use={use} replace={(wrong, right) => setText(text.replace(wrong, right))} />
          </>
        )}
      </div>
      <div className={css.row}>
        <Button size="small" disabled={condition === null} onClick={() => condition !== null && use(condition)}>
          {say(flawed && condition !== null ? 'pasteUsePart' : 'pasteUse')}
        </Button>
        <Button size="small" type="text" onClick={close}>
          {say('pasteClose')}
        </Button>
      </div>
    </div>
  )
}

/** A piece of the text as it stood; what is wrong is underlined, down to the name where one is wrong. */
function Told({ piece }: { piece: Piece }) {
  if (piece.is !== 'flawed') return piece.text
  const { text, flaw } = piece
  const at = flaw.is === 'name' ? text.indexOf(flaw.name) : -1
  if (flaw.is !== 'name' || at < 0) return <u className={css.wrong}>{text}</u>
  return (
    <>
      {text.slice(0, at)}
      <u className={css.wrong}>{flaw.name}</u>
      {text.slice(at + flaw.name.length)}
    </>
  )
}

function useReader(): Reader {
  const language = useLanguage()
  const schema = useKnownSchema()
  const segments = useSegmentNames()
  const { zone } = useChoices()
  return { language, schema, zone, segments, year: Number(dayIn(new Date(), zone).slice(0, 4)) }
}
