export interface TipRow {
  colour: string
  name: string
  text: string
}

/** The box beside the pointer. Names come from data, so it is built of text, never of markup. */
export function tip(head: string, rows: readonly TipRow[], foot?: string): HTMLElement {
  const box = document.createElement('div')
  box.append(line(head, 'font-weight:600;margin-bottom:4px'))
  for (const row of rows) {
    const each = document.createElement('div')
    each.style.cssText = 'display:flex;gap:8px;align-items:center;min-width:140px'
    const dot = document.createElement('span')
    dot.style.cssText = `width:8px;height:8px;border-radius:50%;background:${row.colour}`
    const value = line(row.text, 'margin-left:auto;padding-left:16px;font-variant-numeric:tabular-nums')
    each.append(dot, line(row.name, ''), value)
    box.append(each)
  }
  if (foot !== undefined) box.append(line(foot, 'opacity:.7;margin-top:4px;font-size:12px'))
  return box
}

function line(text: string, look: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = text
  element.style.cssText = `display:inline-block;${look}`
  return element
}
