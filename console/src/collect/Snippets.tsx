import { Segmented } from 'antd'
import { useState } from 'react'
import { Copy } from '~/lib/card/Copy'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { SNIPPETS, snippet, type Snippet } from './snippet'
import { words } from './words'

/** Code to copy that sends a first event to this source. */
export function Snippets({ writeKey }: { writeKey: string }) {
  const say = useWords(words)
  const [kind, setKind] = useState<Snippet>('curl')
  const code = snippet(kind, writeKey, location.origin)
  return (
    <div className={css.connect}>
      <p className="quiet" style={{ marginBottom: 8 }}>
        {say('connectText')}
      </p>
      <Segmented<Snippet>
        value={kind} onChange={setKind} style={{ marginBottom: 8 }} aria-label={say('connect')}
        options={SNIPPETS.map((each) => ({ value: each, label: each }))}
      />
      <div className={css.snippetBox}>
        <pre className={css.snippet} tabIndex={0}>
          {code}
        </pre>
        <span className={css.snippetCopy}>
          <Copy text={code} label={say('connect')} />
        </span>
      </div>
    </div>
  )
}
