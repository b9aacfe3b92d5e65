import type { Day } from '~/lib/period/zone'

/** A public holiday of mainland China: its first and last day, and the weekend days worked for it. */
export interface Holiday {
  zh: string
  en: string
  first: Day
  last: Day
  worked: readonly Day[]
}

const NEW_YEAR = { zh: '元旦', en: 'New Year' }
const SPRING = { zh: '春节', en: 'Spring Festival' }
const TOMBS = { zh: '清明', en: 'Qingming' }
const LABOUR = { zh: '劳动节', en: 'Labour Day' }
const DRAGON = { zh: '端午', en: 'Dragon Boat' }
const MOON = { zh: '中秋', en: 'Mid-Autumn' }
const NATIONAL = { zh: '国庆', en: 'National Day' }
const BOTH = { zh: '国庆中秋', en: 'National Day and Mid-Autumn' }

/** Source: 国务院办公厅关于2024年、2025年、2026年部分节假日安排的通知, one each year in the autumn before. */
export const HOLIDAYS: readonly Holiday[] = [
  { ...NEW_YEAR, first: '2024-01-01', last: '2024-01-01', worked: [] },
  { ...SPRING, first: '2024-02-10', last: '2024-02-17', worked: ['2024-02-04', '2024-02-18'] },
  { ...TOMBS, first: '2024-04-04', last: '2024-04-06', worked: ['2024-04-07'] },
  { ...LABOUR, first: '2024-05-01', last: '2024-05-05', worked: ['2024-04-28', '2024-05-11'] },
  { ...DRAGON, first: '2024-06-10', last: '2024-06-10', worked: [] },
  { ...MOON, first: '2024-09-15', last: '2024-09-17', worked: ['2024-09-14'] },
  { ...NATIONAL, first: '2024-10-01', last: '2024-10-07', worked: ['2024-09-29', '2024-10-12'] },
  { ...NEW_YEAR, first: '2025-01-01', last: '2025-01-01', worked: [] },
  { ...SPRING, first: '2025-01-28', last: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
  { ...TOMBS, first: '2025-04-04', last: '2025-04-06', worked: [] },
  { ...LABOUR, first: '2025-05-01', last: '2025-05-05', worked: ['2025-04-27'] },
  { ...DRAGON, first: '2025-05-31', last: '2025-06-02', worked: [] },
  { ...BOTH, first: '2025-10-01', last: '2025-10-08', worked: ['2025-09-28', '2025-10-11'] },
  { ...NEW_YEAR, first: '2026-01-01', last: '2026-01-03', worked: ['2026-01-04'] },
  { ...SPRING, first: '2026-02-15', last: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
  { ...TOMBS, first: '2026-04-04', last: '2026-04-06', worked: [] },
  { ...LABOUR, first: '2026-05-01', last: '2026-05-05', worked: ['2026-05-09'] },
  { ...DRAGON, first: '2026-06-19', last: '2026-06-21', worked: [] },
  { ...MOON, first: '2026-09-25', last: '2026-09-27', worked: [] },
  { ...NATIONAL, first: '2026-10-01', last: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
]

const ZONES = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'Asia/Urumqi', 'PRC'])

/** A stretch of days on a chart that were not usual ones. */
export interface Unusual {
  from: number
  to: number
  is: 'holiday' | 'worked'
  zh: string
  en: string
}

/** Which of these days were holidays, or weekends worked for one. Only where the days are those of mainland China. */
export function unusual(days: readonly Day[], zone: string): Unusual[] {
  if (!ZONES.has(zone)) return []
  return HOLIDAYS.flatMap(({ zh, en, first, last, worked }) => [
    ...stretch(days, (day) => first <= day && day <= last).map((at) => ({ ...at, is: 'holiday' as const, zh, en })),
    ...worked.flatMap((lost) =>
      stretch(days, (day) => day === lost).map((at) => ({ ...at, is: 'worked' as const, zh, en })),
    ),
  ])
}

function stretch(days: readonly Day[], within: (day: Day) => boolean): { from: number; to: number }[] {
  const from = days.findIndex(within)
  return from < 0 ? [] : [{ from, to: days.findLastIndex(within) }]
}
