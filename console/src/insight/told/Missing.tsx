import { Empty } from '~/lib/card/Empty'
import { useWords } from '~/lib/words/useWords'
import { formWords } from '../forms/words'

/** The question cannot be asked before a property is chosen that the chosen events carry. */
export function Missing() {
  const say = useWords(formWords)
  return <Empty title={say('missing')} text={say('missingText')} />
}
