import { commonTraits } from '~/lib/people/usePeopleColumns'
import { useKnownSchema } from '~/lib/sentence/schema'
import { useColumns } from '~/lib/table/useColumns'
import type { Known } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

const TRAITS_SHOWN = 3

/** The columns of the people found: their identifiers and any trait. */
export function useFoundColumns(people: readonly Known[]) {
  const say = useWords(words)
  const { traits } = useKnownSchema()
  const [kept, choose] = useColumns('found')
  const options = [
    { key: 'identifiers', name: say('identifiers') },
    ...traits.map(({ name }) => ({ key: `trait:${name}`, name })),
  ]
  const usual = ['identifiers', ...commonTraits(people, TRAITS_SHOWN).map((name) => `trait:${name}`)]
  return { options, choose, shown: kept?.filter((key) => options.some((option) => option.key === key)) ?? usual }
}
