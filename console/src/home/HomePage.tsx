import { PageHead } from '~/lib/card/PageHead'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** What the day begins with. */
export function Page() {
  const say = useWords(words)
  return <PageHead title={say('title')} />
}
