export interface TipRow {
  colour: string
  name: string
  text: string
  /** How it moved since the point before. */
  moved?: string
}

/** The box beside the pointer. Names come from data, so it is built of text, never of markup. */
export function tip(head: string, rows: readonly TipRow[], foot?: string): HTMLElement {
  const box = document.createElement('div')
  box.append(line(head, 'font-weight:600;margin-bottom:4px'))
  const table = document.createElement('div')
  table.style.cssText = 'display:grid;grid-template-columns:8px minmax(60px,1fr) auto auto;gap:0 8px;align-items:center'
  for (const row of rows) {
    const dot = document.createElement('span')
    dot.style.cssText = `width:8px;height:8px;border-radius:50%;background:${row.colour}`
    const figure = 'text-align:right;padding-left:12px;font-variant-numeric:tabular-nums'
    table.append(dot, line(row.name, NAME), line(row.text, figure), line(row.moved ?? '', `${figure};opacity:.7`))
  }
  box.append(table)
  if (foot !== undefined) box.append(line(foot, 'opacity:.7;margin-top:4px;font-size:12px'))
  return box
}

const NAME = 'max-width:240px;overflow:hidden;text-overflow:ellipsis'

function line(text: string, look: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  element.style.cssText = `display:inline-block;${look}`
  return element
}
