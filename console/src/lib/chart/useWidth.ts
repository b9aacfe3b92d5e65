import { useEffect, useState, type RefObject } from 'react'

const STEP_PIXELS = 8

/** How wide something stands on the page, in steps, so that not every pixel draws anew. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (place.current === null) return
    const stepped = (pixels: number) => Math.floor(pixels / STEP_PIXELS) * STEP_PIXELS
    const watch = new ResizeObserver(([entry]) => setWidth(stepped(entry?.contentRect.width ?? 0)))
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [place])
  return width
}
