import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [{ path: '/words', load: () => import('./WordsPage') }]
