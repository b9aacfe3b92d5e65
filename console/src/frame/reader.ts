import { createContext, useContext } from 'react'
import type { Light } from '~/lib/theme/light'
import type { Language } from '~/lib/words/language'

interface Reading {
  speak: (language: Language) => void
  /** Follows the organisation's language until the reader chooses one. */
  suggest: (tag: string) => void
  shine: (light: Light) => void
}

export const ReaderContext = createContext<Reading>({
  speak: () => undefined,
  suggest: () => undefined,
  shine: () => undefined,
})

export function useReader(): Reading {
  return useContext(ReaderContext)
}
