/** Every page, by its address. */
export const places = [
  '#/',
  '#/people',
  '#/people/1',
  '#/segments',
  '#/segments/new',
  '#/explore?ask=trend&period=90d',
  '#/explore?ask=funnel&period=90d',
  '#/explore?ask=retention&period=6m',
  '#/sources',
  '#/imports',
  '#/quarantine',
  '#/team',
  '#/team/keys',
  '#/audit',
  '#/system',
  '#/system/jobs',
]
