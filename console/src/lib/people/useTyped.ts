import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 250

/** What is being typed; it is searched for once the reader pauses, and follows what is searched elsewhere. */
export function useTyped(search: string, seek: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null)
  const latest = useRef(seek)
  useEffect(() => {
    latest.current = seek
  }, [seek])
  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => {
      latest.current(typed.trim())
      setTyped(null)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed ?? search, setTyped]
}
