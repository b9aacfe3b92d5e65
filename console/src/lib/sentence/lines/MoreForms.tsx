import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from '../Chip'
import css from '../sentence.module.css'
import { useKnownSchema } from '../schema'
import { words } from '../words'
import { beginnings } from './begin'

/** The longer sentences to begin, each in words and with an example. */
export function MoreForms({ add }: { add: (line: Condition) => void }) {
  const say = useWords(words)
  const all = beginnings(useKnownSchema())
  if (all.length === 0) return null
  return (
    <Chip
      quiet label={say('addMore')}
      edit={(close) => (
        <ul className={css.options}>
          {all.map(({ key, line }) => (
            <li key={key}>
              <button
                type="button" className={css.option}
                onClick={() => {
                  add(line)
                  close()
                }}
              >
                {say(key)}
              </button>
            </li>
          ))}
        </ul>
      )}
    >
      + {say('addMore')}
    </Chip>
  )
}
