import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [{ path: '/people', load: () => import('./FindPage'), sources: true }]
