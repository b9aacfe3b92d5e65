import { LinkOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'

const SHOWN_MS = 1500

/** Copies the address of what stands on the page right now. */
export function CopyLink({ label, copied }: { label: string; copied: string }) {
  const [done, setDone] = useState(false)
  const copy = async () => {
    await write(location.href)
    setDone(true)
    setTimeout(() => setDone(false), SHOWN_MS)
  }
  return (
    <Button icon={<LinkOutlined />} onClick={() => void copy()}>
      {done ? copied : label}
    </Button>
  )
}

/** Browsers offer the clipboard on a secure address only; elsewhere a selected text is copied. */
async function write(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text)
    return
  }
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  // Deprecated, and the only way where the address is not secure.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy')
  field.remove()
}
