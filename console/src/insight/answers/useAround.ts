import { useMemo } from 'react'
import type { Around, Clause, Explained } from '~/lib/figure/explained'
import { useFinder } from '~/lib/figure/useKnown'
import { useFormat } from '~/lib/format/useFormat'
import type { Told } from '~/lib/wire'
import type { Behind } from './behind'

/** Makes every number of an answer known to the page, so that any of them can be explained. */
export function useAround(
  answer: Told | null,
  numbers: readonly Behind[],
  clauses: readonly Clause[],
  open: (key: string) => void,
): Around {
  const format = useFormat()
  const around = useMemo<Around>(() => {
    const byKey = new Map(numbers.map((each) => [each.key, each]))
    return {
      clauses,
      asOf: answer?.asOf,
      find: (id) => {
        const behind = byKey.get(id)
        return behind === undefined ? null : explained(behind, clauses, answer?.asOf, format.whole, open)
      },
    }
    // The numbers are those of the answer, told in the language of the reader.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer, clauses, format])
  useFinder(around)
  return around
}

function explained(
  behind: Behind, clauses: readonly Clause[], asOf: string | undefined, whole: (count: number) => string,
  open: (key: string) => void,
): Explained {
  const { key, title, sentence, people, calculated } = behind
  const common = { id: key, of: title, sentence, clauses, asOf, open: people.count > 0 ? () => open(key) : undefined }
  if (calculated === undefined) return { ...common, kind: 'counted', text: whole(people.count), parts: [] }
  const parts = calculated.parts.map(({ key: of, ...part }) => ({
    ...part, open: of === undefined ? undefined : () => open(of),
  }))
  return { ...common, kind: 'calculated', text: calculated.text, parts }
}
