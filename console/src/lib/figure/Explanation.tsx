import { Button } from 'antd'
import { CopyLink } from '~/lib/card/CopyLink'
import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import { compared, type Explained, type Part } from './explained'
import css from './Figure.module.css'
import { words } from './words'

interface Props {
  shown: Explained
  /** The number it is compared with. */
  other: Explained | null
  pinned: boolean
  pin: (number: Explained | null) => void
  close: () => void
}

/** What a number says, of which kind it is, what it was made of and what decided it. */
export function Explanation({ shown, other, pinned, pin, close }: Props) {
  const say = useWords(words)
  const kindText = { counted: 'countedText', calculated: 'calculatedText', estimated: 'estimatedText' } as const
  const see = (open: () => void) => () => {
    close()
    open()
  }
  return (
    <>
      <div className={css.of}>{shown.of}</div>
      <div className={css.number}>{shown.text}</div>
      <span className={css.kind}>{say(shown.kind)}</span>
      {shown.sentence !== undefined && <p className={css.sentence}>{shown.sentence}</p>}
      <p className="quiet">{say(kindText[shown.kind])}</p>
      <div className={css.deeds}>
        {shown.open !== undefined && (
          <Button type="primary" onClick={see(shown.open)}>
            {say('people')}
          </Button>
        )}
        <CopyLink label={say('copyLink')} copied={say('copied')} />
        <Button onClick={() => pin(pinned || other !== null ? null : shown)}>
          {pinned || other !== null ? say('unpin') : say('pin')}
        </Button>
      </div>
      {pinned && <p className="quiet">{say('pinned')}</p>}
      {shown.parts.length > 0 && <Parts parts={shown.parts} see={see} />}
      {other === null ? <Clauses shown={shown} /> : <Compared one={other} two={shown} />}
    </>
  )
}

function Parts({ parts, see }: { parts: readonly Part[]; see: (open: () => void) => () => void }) {
  return (
    <ul className={css.parts}>
      {parts.map((part) => (
        <li key={part.name}>
          <span>
            {part.sign !== undefined && <span className={css.operator}>{part.sign} </span>}
            {part.name}
          </span>
          {part.open === undefined ? (
            <span className="figures">{part.text}</span>
          ) : (
            <button
              type="button" className={css.counted} onClick={see(part.open)} aria-label={`${part.name} ${part.text}`}
            >
              {part.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Clauses({ shown }: { shown: Explained }) {
  const say = useWords(words)
  const format = useFormat()
  return (
    <table className={css.clauses}>
      <tbody>
        {shown.clauses.map((clause, index) => (
          <tr key={`${clause.head}-${index}`}>
            <th scope="row">{clause.head}</th>
            <td>{clause.text}</td>
          </tr>
        ))}
        {shown.asOf !== undefined && (
          <tr>
            <th scope="row">{say('until')}</th>
            <td>{format.exact(shown.asOf)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** Two numbers side by side; the lines on which they differ are marked. */
function Compared({ one, two }: { one: Explained; two: Explained }) {
  const say = useWords(words)
  return (
    <table className={css.clauses}>
      <thead>
        <tr>
          <th scope="col">{say('clause')}</th>
          {[one, two].map((number) => (
            <th scope="col" key={number.id}>
              {number.text} · {number.of}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared(one, two).map((line) => (
          <tr key={line.head} data-differs={line.same ? undefined : true}>
            <th scope="row">
              {line.head}
              {!line.same && ` · ${say('differs')}`}
            </th>
            {line.texts.map((text, index) => (
              <td key={index}>{text === '' ? '—' : text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
