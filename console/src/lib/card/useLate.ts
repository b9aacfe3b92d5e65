import { useEffect, useState } from 'react'

/** True once something has lasted: nothing is shown for a wait that is shorter than the eye notices. */
export function useLate(waitMilliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), waitMilliseconds)
    return () => clearTimeout(timer)
  }, [waitMilliseconds])
  return late
}
