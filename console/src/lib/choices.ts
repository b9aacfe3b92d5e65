import { createContext, useContext } from 'react'

/** What the organisation chose once for everybody. */
export interface Choices {
  zone: string
  weekStart: WeekDay
  currency: string
  language: string
}

export const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type WeekDay = (typeof WEEK_DAYS)[number]

export const ChoicesContext = createContext<Choices>({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  weekStart: 'MONDAY',
  currency: 'CNY',
  language: 'zh-CN',
})

export function useChoices(): Choices {
  return useContext(ChoicesContext)
}
