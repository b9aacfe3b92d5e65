import { useMemo, useState } from 'react'
import { adjust, usePlace } from '~/lib/route'
import type { Condition } from '~/lib/wire'

const KEPT_MAX = 6_000

/** The sentence being written. It stands in the address, so that a reload or a link brings it back. */
export function useDraft(first: Condition): [Condition, (condition: Condition) => void] {
  const text = usePlace().query.get('q')
  const [long, setLong] = useState<Condition | null>(null)
  const linked = useMemo(() => (text === null ? null : read(text)), [text])
  const change = (next: Condition) => {
    const written = JSON.stringify(next)
    const short = written.length <= KEPT_MAX
    setLong(short ? null : next)
    adjust({ q: short ? written : undefined, figure: undefined }, 'replace')
  }
  return [long ?? linked ?? first, change]
}

function read(text: string): Condition | null {
  try {
    const found = JSON.parse(text) as Partial<Condition> | null
    return found !== null && typeof found.is === 'string' ? (found as Condition) : null
  } catch {
    return null
  }
}
