import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [
  { path: '/team', load: () => import('./TeamPage') },
  { path: '/team/keys', load: () => import('./KeysPage') },
  { path: '/audit', load: () => import('./AuditPage') },
]
