import { MarkFault } from '../MarkFault'
import { useNotice, useSaid } from './notices'

/** Marks the axis of time with what a notice said, since it said so. */
export function MarkNotice({ id }: { id: string }) {
  const asked = useNotice(id)
  const said = useSaid()
  if (asked.is !== 'ready') return null
  const { what, much } = said(asked.value.notice)
  return <MarkFault text={`${what} ${much}`} since={asked.value.notice.since} />
}
