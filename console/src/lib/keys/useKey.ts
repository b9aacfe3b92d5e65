import { useEffect, useRef, type RefObject } from 'react'
import { press } from './keys'

/** Does a deed when a key is pressed while this is on the page; with what it is called in the list of keys. */
export function useKey(keys: string, label: string, deed: () => void, place?: RefObject<HTMLElement | null>): void {
  const latest = useRef(deed)
  useEffect(() => {
    latest.current = deed
  }, [deed])
  useEffect(
    () => press({ keys, label, deed: () => latest.current(), ...(place === undefined ? {} : { place }) }),
    [keys, label, place],
  )
}
