import { State, type Tone } from '~/lib/card/State'
import { useWords } from '~/lib/words/useWords'
import type { Import } from '~/lib/wire'
import { words } from './words'

const tones = {
  waiting: 'plain', running: 'busy', done: 'good', failed: 'bad', cancelled: 'plain',
} as const satisfies Record<Import['state'], Tone>

export function ImportState({ state }: { state: Import['state'] }) {
  const say = useWords(words)
  return <State tone={tones[state]}>{say(state)}</State>
}
