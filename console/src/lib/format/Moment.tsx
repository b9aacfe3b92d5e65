import { NONE } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'

/** A point in time as it is read; the exact instant with its zone on hover. */
export function Moment({ at, how }: { at: string | null | undefined; how: 'ago' | 'day' | 'time' }) {
  const format = useFormat()
  if (at === null || at === undefined) return <span className="quiet">{NONE}</span>
  return (
    <time dateTime={at} title={format.exact(at)} style={{ whiteSpace: 'nowrap' }}>
      {format[how](at)}
    </time>
  )
}
