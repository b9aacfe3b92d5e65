import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [
  { path: '/sources', load: () => import('./SourcesPage'), sources: true },
  { path: '/sources/notices/:id', load: () => import('./notices/NoticePage') },
  { path: '/tracking', load: () => import('./plan/PlanPage'), sources: true },
  { path: '/tracking/event', load: () => import('./plan/EventPage'), sources: true },
  { path: '/imports', load: () => import('./ImportsPage') },
  { path: '/imports/new', load: () => import('./wizard/NewImportPage') },
  { path: '/imports/:id', load: () => import('./ImportPage') },
  { path: '/quarantine', load: () => import('./QuarantinePage'), sources: true },
]
