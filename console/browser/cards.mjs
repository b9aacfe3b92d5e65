/**
 * Every card that fetches, so that each can be seen in its four states: the file that draws it, the page it stands on,
 * what it asks the server for, how the answer looks when nothing is there, and what stands on the page when all is.
 * A number or a form is never empty; `never` says why.
 */
const none = { items: [] }
const nobody = (answer) => {
  for (const line of answer.lines) line.total.people.count = 0
  return answer
}
const trend = '#/explore?ask=trend&period=90d'
const funnel = '#/explore?ask=funnel&period=90d'
const retention = '#/explore?ask=retention&period=6m'

export const cards = [
  { file: 'home/HomePage', at: '#/', asks: '/api/insight/schema', full: 'nav[aria-label="Go on with"]', instead: 'Begin here',
    empty: (schema) => ({ ...schema, events: [] }) },
  { file: 'audience/EverybodyFigure', at: '#/', asks: '/api/audience/segments/preview', full: '[data-kind=counted]',
    never: 'home counts people only after somebody did something' },
  { file: 'audience/SegmentsCard', at: '#/', asks: '/api/audience/segments', full: 'text=Loyal', empty: none },
  { file: 'audience/FromSources', at: '#/segments?source=1', asks: '/api/audience/segments/preview',
    full: '[data-explain^=from-]', never: 'nobody of these sources is 0, which is a number' },
  { file: 'home/Figures', at: '#/?source=1', asks: '/api/collect/sources', full: 'text=Events',
    never: 'what sources told is a number, and 0 is one' },
  { file: 'collect/HealthCard', at: '#/', asks: '/api/collect/sources', full: 'text=1 source', empty: none },
  { file: 'jobs/RunningCard', at: '#/', asks: '/api/jobs', full: 'text=Running jobs', empty: none },
  { file: 'insight/ActiveCard', at: '#/', asks: '/api/insight/trend', full: 'canvas', empty: nobody },

  { file: 'profile/FindPage', at: '#/people', asks: '/api/profile/people', full: 'tbody tr', empty: none },
  { file: 'profile/FindPage', at: '#/people?search=nobody', asks: '/api/profile/people', empty: none, why: 'unmatched' },
  { file: 'portrait/PortraitPage', at: '#/people/1', asks: '/api/profile/people/1', full: 'text=Timeline',
    never: 'nobody is 404, which fails' },
  { file: 'portrait/SegmentsOf', at: '#/people/1', asks: '/api/audience/people/1/segments', full: 'h2', empty: none },
  { file: 'profile/Timeline', at: '#/people/1', asks: '/api/profile/people/1/events', full: 'time', empty: none },
  { file: 'profile/Traits', at: '#/people/1', asks: '/api/profile/people/1', full: 'tbody tr',
    empty: (person) => ({ ...person, traits: [] }) },

  { file: 'audience/SegmentsPage', at: '#/segments', asks: '/api/audience/segments', full: 'tbody tr', empty: none },
  { file: 'audience/BinPage', at: '#/segments/bin', asks: '/api/audience/bin', full: 'tbody tr', empty: none },
  { file: 'audience/SegmentPage', at: '#/segments/1', asks: '/api/audience/segments/1', full: 'h1',
    never: 'a segment that is gone is 404, which fails' },
  { file: 'audience/PastCard', at: '#/segments/1', asks: '/api/audience/segments/1/past', full: 'text=Size over time',
    never: 'its first day has a sentence of its own' },
  { file: 'audience/UsesCard', at: '#/segments/1', asks: '/api/audience/segments/1/uses', full: 'text=Used by',
    empty: none },
  { file: 'lib/people/PeopleList', at: '#/segments/1', asks: '/api/audience/segments/1/people', full: 'tbody tr',
    never: 'behind a figure of nobody stands no list' },
  { file: 'audience/SizeNow', at: '#/segments/new', asks: '/api/audience/segments/preview', full: 'aside [data-kind]',
    never: 'a size of 0 is a size' },
  { file: 'audience/Near', at: '#/segments/1?edit=1', asks: '/api/audience/answers/*/figures/*/people', full: 'h3',
    never: 'the sentence above it is the next step' },

  { file: 'insight/ExplorePage', at: trend, asks: '/api/insight/schema', full: 'canvas',
    empty: (schema) => ({ ...schema, events: [] }) },
  { file: 'insight/answers/AnswerCard', at: trend, asks: '/api/insight/trend', full: 'canvas', why: 'unmatched',
    empty: (answer) => ({ ...answer, lines: [] }) },
  { file: 'insight/answers/AnswerCard', at: funnel, asks: '/api/insight/funnel', full: 'canvas', why: 'unmatched',
    empty: (answer) => ({ ...answer, parts: [] }) },
  { file: 'insight/answers/AnswerCard', at: retention, asks: '/api/insight/retention', full: 'table', why: 'unmatched',
    empty: (answer) => ({ ...answer, cohorts: [] }) },
  { file: 'insight/answers/AnswerCard', at: '#/explore?ask=paths&period=90d', asks: '/api/insight/paths', full: 'canvas',
    why: 'unmatched', empty: (answer) => ({ ...answer, value: { ...answer.value, paths: 0 } }) },

  { file: 'collect/SourcesPage', at: '#/sources', asks: '/api/collect/sources', full: 'text=Write key', empty: none },
  { file: 'collect/Live', at: '#/sources', asks: '/api/collect/live', full: 'tbody tr', empty: [],
    also: { '/api/collect/quarantine': none } },
  { file: 'collect/watch/WatchPage', at: '#/sources/live', asks: '/api/collect/live/steps', empty: [] },
  { file: 'collect/ImportsPage', at: '#/imports', asks: '/api/collect/imports', full: 'tbody tr', empty: none },
  { file: 'collect/ImportPage', at: '#/imports/1', asks: '/api/collect/imports/1', full: 'h1',
    never: 'an import that is gone is 404, which fails' },
  { file: 'collect/import/Faults', at: '#/imports/1', asks: '/api/collect/imports/1/faults', full: 'tbody tr',
    empty: none },
  { file: 'collect/hooks/HookPage', at: '#/sources/1/webhook', asks: '/api/collect/sources/1/hook',
    full: 'text=/v1/hooks/', empty: null },
  { file: 'collect/feeds/FeedsPage', at: '#/feeds', asks: '/api/collect/feeds', full: 'tbody tr', empty: [] },
  { file: 'collect/feeds/FeedPage', at: '#/feeds/1', asks: '/api/collect/feeds/1', full: 'text=Read now',
    never: 'a scheduled import that is not there is 404, which fails' },
  { file: 'collect/feeds/Runs', at: '#/feeds/1', asks: '/api/collect/feeds/1/runs', full: 'tbody tr', empty: none },
  { file: 'collect/QuarantinePage', at: '#/quarantine', asks: '/api/collect/quarantine', full: 'tbody tr', empty: none },
  { file: 'collect/QuarantinePage', at: '#/quarantine?reason=nobody', asks: '/api/collect/quarantine', empty: none,
    why: 'unmatched' },
  { file: 'collect/plan/PlanPage', at: '#/tracking', asks: '/api/collect/plan/events', full: 'tbody tr', empty: [] },
  { file: 'collect/plan/EventPage', at: '#/tracking/event?name=Product%20Viewed', asks: '/api/collect/plan/event',
    full: 'tbody tr', empty: (whole) => ({ ...whole, properties: [], violations: [] }) },

  { file: 'access/TeamPage', at: '#/team', asks: '/api/access/operators', full: 'tbody tr',
    empty: (team) => ({ ...team, items: team.items.slice(0, 1) }) },
  { file: 'access/KeysPage', at: '#/team/keys', asks: '/api/access/keys', full: 'tbody tr', empty: none },
  { file: 'access/AuditPage', at: '#/audit', asks: '/api/access/audit', full: 'tbody tr', empty: none },
  { file: 'access/AuditPage', at: '#/audit?operation=settings.write', asks: '/api/access/audit', empty: none,
    why: 'unmatched' },
  { file: 'settings/PersonalFields', at: '#/system', asks: '/api/privacy/fields', full: 'text=phone',
    never: 'some fields are always hidden' },
  { file: 'settings/SettingsPage', at: '#/system', asks: '/api/settings', full: 'form',
    never: 'the organisation always has choices' },
  { file: 'jobs/JobsPage', at: '#/system/jobs', asks: '/api/jobs', full: 'tbody tr', empty: none },
]

/** Files that draw a card of what somebody else fetched, or that no answer of the server can empty. */
export const others = {
  'collect/notices/NoticePage': 'a notice needs nine weeks of events; mending.test.mjs tells them and looks at it',
  'profile/Joined': 'the identifiers of a portrait that is there',
  'collect/wizard/Check': 'the beginning of a file that is there',
  'frame/Door': 'the choices of the organisation, before any page; settings/SettingsPage asks for the same',
  'frame/Bell': 'opens on a click; looked at in a test of its own',
}
