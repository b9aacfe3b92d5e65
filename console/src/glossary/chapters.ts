import type { words } from './words'

/** What the chapters of docs/words.md are called here. */
export const chapters = {
  'People and what is known about them': 'people',
  'What happens': 'happens',
  'How events come in': 'arrives',
  Questions: 'questions',
  'The house': 'house',
} as const satisfies Record<string, keyof typeof words.zh>
