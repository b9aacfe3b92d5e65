import { Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '~/lib/words/useWords'
import { shortcuts, type Shortcut } from './keys'
import css from './keys.module.css'
import { useKey } from './useKey'
import { words } from './words'

/** The list of all keys that do something here, behind the question mark. */
export function Shortcuts() {
  const say = useWords(words)
  const [listed, setListed] = useState<readonly Shortcut[] | null>(null)
  useKey('?', say('list'), () => setListed(listed === null ? distinct(shortcuts()) : null))
  return (
    <Modal open={listed !== null} title={say('title')} footer={null} width={480} onCancel={() => setListed(null)}>
      <p className="quiet">{say('text')}</p>
      <dl className={css.keys}>
        {listed?.map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('search')}</dt>
          <dd>
            <kbd>⌘</kbd> <kbd>K</kbd>
          </dd>
        </div>
      </dl>
    </Modal>
  )
}

function Keys({ keys }: { keys: string }) {
  return keys.split(' ').map((key) => <kbd key={key}>{key.length === 1 ? key.toUpperCase() : key}</kbd>)
}

function distinct(all: readonly Shortcut[]): Shortcut[] {
  return [...new Map(all.map((each) => [each.keys, each])).values()]
}
