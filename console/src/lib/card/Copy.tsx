import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'

const SHOWN_MS = 1500

/** Copies a text, and says that it did. Browsers offer this on a secure address only; elsewhere one selects. */
export function Copy({ text, label }: { text: string; label: string }) {
  const say = useWords(common)
  const [copied, setCopied] = useState(false)
  if (!window.isSecureContext) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), SHOWN_MS)
  }
  return (
    <Tooltip title={copied ? say('copied') : say('copy')}>
      <Button
        type="text" size="small" icon={copied ? <CheckOutlined /> : <CopyOutlined />}
        aria-label={`${say('copy')}: ${label}`} onClick={() => void copy()}
      />
    </Tooltip>
  )
}
