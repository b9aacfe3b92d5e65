import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [{ path: '/', load: () => import('./HomePage'), sources: true }]
