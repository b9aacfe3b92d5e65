import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  { all: '全部名词', enter: '按 Enter 看全部名词。' },
  { all: 'All words', enter: 'Press Enter for all words.' },
)
