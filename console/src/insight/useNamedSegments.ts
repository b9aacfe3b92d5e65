import { useMemo } from 'react'
import type { Asked } from '~/lib/asked'
import { useSegmentNames } from '~/lib/sentence/segmentNames'
import { useWords } from '~/lib/words/useWords'
import { bySegment, named } from './segments'
import { words } from './words'

/** The same answer with the names of the segments by which it is broken down, and not their numbers. */
export function useNamedSegments<A>(asked: Asked<A>, question: unknown): Asked<A> {
  const say = useWords(words)
  const segments = useSegmentNames()
  const split = bySegment(question)
  const value = asked.is === 'ready' ? asked.value : null
  const told = useMemo(() => {
    const names = new Map(segments.map(({ id, name }) => [String(id), name]))
    return split && value !== null ? named(value, names, say('noSegment')) : value
  }, [split, value, segments, say])
  return asked.is === 'ready' && told !== null ? { ...asked, value: told } : asked
}
