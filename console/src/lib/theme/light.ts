import { createContext, useContext } from 'react'

/** Under which light the reader works. */
export type Light = 'light' | 'dark'

export const LightContext = createContext<Light>('light')

export function useLight(): Light {
  return useContext(LightContext)
}

const KEPT = 'perennial.light'

/** What this browser was last told; otherwise what the reader's system prefers. */
export function keptLight(): Light {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'light' || kept === 'dark') return kept
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

export function keepLight(light: Light): void {
  localStorage.setItem(KEPT, light)
}
