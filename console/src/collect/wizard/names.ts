import type { Preview } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** What a column is called on the page: columns without a name are called by their number. */
export function useColumnNames(preview: Preview): (name: string) => string {
  const say = useWords(words)
  const { format } = preview
  const numbered = format.is === 'csv' && format.header === 'no' && format.columns.length === 0
  return (name) => (numbered ? say('columnN', { n: name }) : name)
}
