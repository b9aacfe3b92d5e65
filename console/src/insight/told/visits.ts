import { durationSeconds } from '~/lib/format/date'
import type { Interval, VisitsAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import { calculated, counted, rateOf, type Panel, type Telling, type Tongue } from './telling'
import type { WorthSay } from './worthWords'

type Value = VisitsAnswer['value']
type Point = Value['points'][number]
type Page = Value['pages'][number]

interface Named {
  interval: Interval
  running: boolean
}

/** How people visit, interval by interval, and which pages they see. */
export function tellVisits({ value }: VisitsAnswer, named: Named, tongue: Tongue, say: WorthSay): Telling {
  const { sayInsight, format } = tongue
  const names = value.starts.map((start) => format.interval(start, named.interval))
  const whole = pointOf(value.total, 'total', sayInsight('wholePeriod'), tongue, say)
  const each = value.points.flatMap((point, at) => pointOf(point, String(at), names[at] ?? '', tongue, say))
  const columns = ['visits', 'people', 'bounces', 'length'] as const
  const over: Panel = {
    title: say('visitsOver'), height: 240, keyOf: ({ point }) => `visits-${point}`,
    drawing: {
      is: 'lines', points: names, short: format.short, whole: format.whole, change: format.change,
      unfinished: named.running ? sayInsight('unfinished') : null,
      lines: [{ name: say('visits'), values: value.points.map(({ visits }) => visits) }],
    },
    table: {
      head: sayInsight('period'), columns: columns.map((column) => say(column)),
      rows: names.map((name, at) => ({
        name, cells: columns.map((column) => `${column}-${at}`), unfinished: named.running && at === names.length - 1,
      })),
    },
  }
  return {
    numbers: [...whole, ...each, ...value.pages.flatMap((page, at) => pageOf(page, at, tongue, say))],
    heads: columns.map((column) => ({ key: `${column}-total`, name: say(column) })),
    panels: value.pages.length === 0 ? [over] : [over, pagesOf(value.pages, tongue, say)],
  }
}

function pointOf(point: Point, at: string, when: string, { format, ...tongue }: Tongue, say: WorthSay): Behind[] {
  const people = counted(`people-${at}`, say('visitorsOf', { when }), say('saidVisitors', { when }), point.people)
  const visits = calculated({
    key: `visits-${at}`, title: say('visitsOf', { when }), sentence: say('saidVisits', { when }),
    text: format.whole(point.visits), value: point.visits, people: point.people,
    parts: [{ name: people.title, text: format.whole(point.people.count), key: people.key }],
  })
  const bounced = calculated({
    key: `bounced-${at}`, title: say('bouncesOf', { when }), sentence: say('saidBounces'), people: point.bounced,
    text: format.whole(point.bounces), value: point.bounces,
  })
  const rate = {
    key: `bounces-${at}`, title: say('bounceRateOf', { when }), sentence: say('saidBounces'), above: bounced,
    below: visits,
  }
  const seconds = point.lengths?.median == null ? null : durationSeconds(point.lengths.median)
  const length = calculated({
    key: `length-${at}`, title: say('lengthOf', { when }), sentence: say('saidLength'), value: seconds,
    text: seconds === null ? '—' : format.length(seconds),
    parts: [{ name: visits.title, text: format.whole(point.visits), key: visits.key }],
  })
  return [people, visits, bounced, rateOf(rate, { format, ...tongue }), length]
}

const COLUMNS = ['views', 'viewers', 'entries', 'exits', 'pageBounces', 'dwell'] as const

function pagesOf(pages: readonly Page[], { sayInsight, format }: Tongue, say: WorthSay): Panel {
  const names = pages.map(({ page }) => partName(page, sayInsight) ?? '')
  return {
    title: say('pages'), height: 240, keyOf: ({ point }) => `views-page${point}`,
    drawing: {
      is: 'bars', points: names, named: true, stacked: false, short: format.short, whole: format.whole,
      others: pages.flatMap(({ page }, at) => (isOther(page) ? [at] : [])),
      rows: [{ name: say('views'), values: pages.map(({ views }) => views) }],
    },
    table: {
      head: say('page'), columns: COLUMNS.map((column) => say(column)),
      rows: names.map((name, at) => ({ name, cells: COLUMNS.map((column) => `${column}-page${at}`) })),
    },
  }
}

function pageOf(page: Page, at: number, { sayInsight, format }: Tongue, say: WorthSay): Behind[] {
  const name = partName(page.page, sayInsight) ?? ''
  const people = counted(
    `viewers-page${at}`, say('viewersOf', { page: name }), say('saidViewers', { page: name }), page.people,
  )
  const parts = [{ name: people.title, text: format.whole(page.people.count), key: people.key }]
  const made = (which: 'views' | 'entries' | 'exits' | 'pageBounces', value: number) =>
    calculated({
      key: `${which}-page${at}`, title: `${name} · ${say(which)}`, sentence: say(SAID[which], { page: name }), value,
      text: format.whole(value), people: which === 'views' ? page.people : { count: 0, figure: -1 }, parts,
    })
  const seconds = page.dwell?.median == null ? null : durationSeconds(page.dwell.median)
  return [
    people, made('views', page.views), made('entries', page.entries), made('exits', page.exits),
    made('pageBounces', page.bounces),
    calculated({
      key: `dwell-page${at}`, title: `${name} · ${say('dwell')}`, sentence: say('saidDwell'), value: seconds, parts,
      text: seconds === null ? '—' : format.length(seconds),
    }),
  ]
}

const SAID = { views: 'saidViews', entries: 'saidEntries', exits: 'saidExits', pageBounces: 'saidPageBounces' } as const

