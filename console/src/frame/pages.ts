import { lazy, type ComponentType } from 'react'
import { pages as access } from '~/access/pages'
import { pages as audience } from '~/audience/pages'
import { pages as collect } from '~/collect/pages'
import { pages as glossary } from '~/glossary/pages'
import { pages as home } from '~/home/pages'
import { pages as insight } from '~/insight/pages'
import { pages as jobs } from '~/jobs/pages'
import { pages as portrait } from '~/portrait/pages'
import { pages as profile } from '~/profile/pages'
import { pages as settings } from '~/settings/pages'
import type { Params, RoomPage } from '~/lib/page'
import { match } from '~/lib/route'

/** A page that is ready to be drawn; its code comes when it is first visited. */
interface LazyPage extends RoomPage {
  Content: ComponentType<{ params: Params }>
}

const rooms = [home, portrait, profile, audience, insight, collect, access, settings, jobs, glossary]

const all: readonly LazyPage[] = rooms.flat().map((page) => ({
  ...page,
  Content: lazy(() => page.load().then((room) => ({ default: room.Page }))),
}))

/** The page of an address, or null when there is none. */
export function pageAt(path: string): { page: LazyPage; params: Params } | null {
  for (const page of all) {
    const params = match(page.path, path)
    if (params !== null) return { page, params }
  }
  return null
}
