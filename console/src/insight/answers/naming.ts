import type { Say } from '~/lib/words/dictionary'
import type { Slice } from '~/lib/wire'
import type { InsightWords } from '../words'

/** One part of a broken-down answer by name; null where nothing is broken down. */
export function partName(slice: Slice | null | undefined, say: Say<InsightWords>): string | null {
  return slice === null || slice === undefined ? null : sliceName(slice, say)
}

function sliceName(slice: Slice, say: Say<InsightWords>): string {
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
export function isOther(slice: Slice | null | undefined): boolean {
  return slice?.is === 'other'
}
