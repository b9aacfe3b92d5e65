import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [
  { path: '/segments', load: () => import('./SegmentsPage'), sources: true },
  { path: '/segments/new', load: () => import('./NewSegmentPage') },
  { path: '/segments/bin', load: () => import('./BinPage') },
  { path: '/segments/:id', load: () => import('./SegmentPage'), sources: true },
]
