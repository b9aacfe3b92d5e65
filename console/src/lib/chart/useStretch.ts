import { useState, type PointerEvent, type RefObject } from 'react'
import type { Pen } from './pen'

/** Less than this was a click. */
const PIXELS_MIN = 8

interface Pulled {
  from: number
  to: number
}

/** Selects a stretch of points by dragging over them with a mouse. A finger scrolls. */
export function useStretch(pen: RefObject<Pen | null>, select: ((from: number, to: number) => void) | undefined) {
  const [pulled, setPulled] = useState<Pulled | null>(null)
  const at = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const heightOf = (event: PointerEvent<HTMLElement>) =>
    event.clientY - event.currentTarget.getBoundingClientRect().top
  return {
    band:
      pulled === null || Math.abs(pulled.to - pulled.from) < PIXELS_MIN
        ? null
        : { left: Math.min(pulled.from, pulled.to), width: Math.abs(pulled.to - pulled.from) },
    down: (event: PointerEvent<HTMLElement>) => {
      if (select === undefined || event.pointerType === 'touch' || event.button !== 0) return
      if (pen.current?.pointAt(at(event), heightOf(event)) == null) return
      setPulled({ from: at(event), to: at(event) })
    },
    move: (event: PointerEvent<HTMLElement>) => {
      if (pulled !== null) setPulled({ ...pulled, to: at(event) })
    },
    up: (event: PointerEvent<HTMLElement>) => {
      if (pulled === null) return
      setPulled(null)
      const [left, right] = [Math.min(pulled.from, at(event)), Math.max(pulled.from, at(event))]
      const first = pen.current?.pointAt(left, heightOf(event))
      const last = pen.current?.pointAt(right, heightOf(event))
      if (right - left >= PIXELS_MIN && first != null && last != null) select?.(first, last)
    },
    cancel: () => setPulled(null),
  }
}
