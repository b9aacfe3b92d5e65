import type { Say } from '~/lib/words/dictionary'
import type { Slice } from '~/lib/wire'
import type { InsightWords } from '../words'

/** One part of a broken-down answer by name. */
export function sliceName(slice: Slice, say: Say<InsightWords>): string {
  switch (slice.is) {
    case 'named':
      return slice.value === '' ? '“”' : slice.value
    case 'unknown':
      return say('unknownValue')
    case 'other':
      return say('otherValues', { n: slice.values })
  }
}

/** Whether a part stands for what is not named; it is drawn grey. */
export function isOther(slice: Slice | null): boolean {
  return slice !== null && slice.is === 'other'
}
