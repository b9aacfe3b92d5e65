import type { Test } from '~/lib/wire'
import type { Voice } from './speak'

/** Less or more than before, by how many per cent, as people say it. */
export interface Change {
  way: 'less' | 'more'
  by: number
}

/** What a test of per cent says in those words; null where only the bare numbers say it. */
export function changeOf(test: Test): Change | null {
  if ((test.is === 'atMost' || test.is === 'less') && test.number < 100) return { way: 'less', by: 100 - test.number }
  if ((test.is === 'atLeast' || test.is === 'greater') && test.number >= 100)
    return { way: 'more', by: test.number - 100 }
  return null
}

export function testOf({ way, by }: Change): Test {
  return way === 'less' ? { is: 'atMost', number: 100 - by } : { is: 'atLeast', number: 100 + by }
}

export function speakChange(test: Test, bare: string, { say }: Voice): string {
  const change = changeOf(test)
  if (change === null) return `${bare} %`
  const strict = test.is === 'less' || test.is === 'greater'
  if (change.way === 'less') return say(strict ? 'lessOver' : 'lessBy', { n: change.by })
  return say(strict ? 'moreOver' : 'moreBy', { n: change.by })
}
