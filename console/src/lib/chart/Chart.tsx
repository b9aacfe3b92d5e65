import { lazy, Suspense } from 'react'
import type { CanvasProps } from './pen'

const Canvas = lazy(() => import('./Canvas').then((part) => ({ default: part.Canvas })))

/** A bare chart; {@link Plot} puts one on a page. The drawing library comes when the first chart is drawn. */
export function Chart(props: CanvasProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height }} aria-busy="true" />}>
      <Canvas {...props} />
    </Suspense>
  )
}
