import type { RoomPage } from '~/lib/page'

export const pages: readonly RoomPage[] = [
  { path: '/sources', load: () => import('./SourcesPage'), sources: true },
  { path: '/sources/notices/:id', load: () => import('./notices/NoticePage') },
  { path: '/sources/live', load: () => import('./watch/WatchPage'), sources: true },
  { path: '/tracking', load: () => import('./plan/PlanPage'), sources: true },
  { path: '/tracking/event', load: () => import('./plan/EventPage'), sources: true },
  { path: '/sources/:id/webhook', load: () => import('./hooks/HookPage') },
  { path: '/imports', load: () => import('./ImportsPage') },
  { path: '/imports/new', load: () => import('./wizard/NewImportPage') },
  { path: '/imports/:id', load: () => import('./ImportPage') },
  { path: '/feeds', load: () => import('./feeds/FeedsPage') },
  { path: '/feeds/new', load: () => import('./feeds/NewFeedPage') },
  { path: '/feeds/:id', load: () => import('./feeds/FeedPage') },
  { path: '/quarantine', load: () => import('./QuarantinePage'), sources: true },
]
