import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [{ path: '/system', load: () => import('./SettingsPage') }]
