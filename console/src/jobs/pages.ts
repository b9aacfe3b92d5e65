import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [{ path: '/system/jobs', load: () => import('./JobsPage') }]
