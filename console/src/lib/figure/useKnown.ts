import { useContext, useEffect } from 'react'
import { adjust } from '~/lib/route'
import { AroundContext, know, type Around, type Explained } from './explained'

/** Makes a number known to the page, so that it can be explained; without a name there is nothing to say. */
export function useKnown(number: Omit<Explained, 'clauses' | 'asOf'> | null): void {
  const around = useContext(AroundContext)
  useEffect(() => {
    if (number === null || around.find?.(number.id) != null) return undefined
    const explained = { ...number, clauses: around.clauses, asOf: around.asOf }
    return know((id) => (id === number.id ? explained : null))
  }, [number, around])
}

/** Opens the explanation of a number. It stays in the address, so that a link opens it again. */
export function explain(id: string): void {
  adjust({ explain: id }, 'push')
}

/** Makes all numbers of an answer known to the page at once. */
export function useFinder({ find }: Around): void {
  useEffect(() => (find === undefined ? undefined : know(find)), [find])
}
