import type { Feed } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** When a scheduled import is read, in words. */
export function useSchedule(): (feed: Feed) => string {
  const say = useWords(words)
  return ({ minutes, dailyAt }) =>
    minutes === null || minutes === undefined
      ? say('dailyAt', { time: dailyAt ?? '' })
      : say('everyMinutes', { n: minutes })
}
