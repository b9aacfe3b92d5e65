import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [{ path: '/people/:id', load: () => import('./PortraitPage') }]
