import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Pen } from './pen'
import { extent, heightAt, markAt, moved, spoken, valueAt, type Drawing, type Spot } from './drawing'

interface Deeds {
  /** Opens what is behind a point. */
  open?: ((spot: Spot) => void) | undefined
}

/** Leads a reader through a chart: arrow keys walk the points and say them, Enter and a click open one. */
export function useLead(drawing: Drawing, { open }: Deeds) {
  const pen = useRef<Pen | null>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const now = useRef({ drawing, open })
  useEffect(() => {
    now.current = { drawing, open }
  }, [drawing, open])
  const hold = useCallback((given: Pen) => {
    pen.current = given
    given.clicked((x, y) => {
      const { drawing: drawn, open: opens } = now.current
      if (drawn.is !== 'lines') return
      const near = nearest(given, drawn, x, y)
      if (near !== null) opens?.(near)
    })
  }, [])
  const leave = () => {
    setSpot(null)
    pen.current?.hide()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && spot !== null) {
      event.stopPropagation()
      leave()
    } else if ((event.key === 'Enter' || event.key === ' ') && spot !== null) {
      event.preventDefault()
      open?.(spot)
    } else {
      const next = moved(drawing, spot, event.key)
      if (next === null) return
      event.preventDefault()
      setSpot(next)
      pen.current?.show(markAt(drawing, next), { point: next.point, value: heightAt(drawing, next) })
    }
  }
  const within = spot !== null && spot.series < extent(drawing).series && spot.point < extent(drawing).points
  return { pen, hold, keyDown, leave, said: within ? spoken(drawing, spot) : '', spot: within ? spot : null }
}

/** The point of a line that a click means: the place along the axis, and of its values the closest. */
function nearest(pen: Pen, drawing: Drawing, x: number, y: number): Spot | null {
  const point = pen.pointAt(x, y)
  if (point === null) return null
  let best: { spot: Spot; far: number } | null = null
  for (let series = 0; series < extent(drawing).series; series++) {
    const value = valueAt(drawing, { series, point })
    if (value === null) continue
    const far = Math.abs(pen.pixel(point, value).y - y)
    if (best === null || far < best.far) best = { spot: { series, point }, far }
  }
  return best?.spot ?? null
}
