import { Modal } from 'antd'
import { lazy, Suspense } from 'react'
import { Waiting } from '~/lib/card/Waiting'

const PaletteBody = lazy(() => import('./PaletteBody').then((part) => ({ default: part.PaletteBody })))

/** ⌘K: pages and people by whatever word comes to mind. */
export function Palette({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Modal
      open={open} onCancel={close} footer={null} closable={false} width={560} destroyOnHidden
      styles={{ container: { padding: 0 } }} style={{ top: 96 }}
    >
      <Suspense fallback={<Waiting />}>
        <PaletteBody close={close} />
      </Suspense>
    </Modal>
  )
}
