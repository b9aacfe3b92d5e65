import type { ComponentType } from 'react'

/** What a page learns from its address: the named parts of its path. */
export type Params = Readonly<Record<string, string>>

/** A page that a room offers. It is loaded when somebody goes there. */
export interface RoomPage {
  /** Such as /people/:id. */
  path: string
  load: () => Promise<{ Page: ComponentType<{ params: Params }> }>
  /** Whether the period of the top bar speaks about this page. */
  period?: boolean
  /** Whether the sources of the top bar do. */
  sources?: boolean
}
