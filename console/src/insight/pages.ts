import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [
  { path: '/explore', load: () => import('./ExplorePage'), period: true, sources: true },
]
