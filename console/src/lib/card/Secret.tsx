import { Alert } from 'antd'
import { Copy } from './Copy'
import css from './Secret.module.css'

/** Something that is shown this once. */
export function Secret({ title, text, label }: { title: string; text: string; label: string }) {
  return (
    <Alert
      type="warning" showIcon title={title}
      description={
        <div className={css.secret}>
          <code>{text}</code>
          <Copy text={text} label={label} />
        </div>
      }
    />
  )
}
