import type { ReactNode } from 'react'
import css from './Grid.module.css'

/** One column of a grid: its head, and what stands in each row. */
export interface Column<T> {
  key: string
  head: ReactNode
  cell: (row: T) => ReactNode
  /** Figures align on their last digit. */
  figures?: boolean
  width?: number
}

interface Props<T> {
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string | number
  /** What a row leads to; the row's first cell should hold the link for those without a mouse. */
  chosen?: (row: T) => boolean
}

/** A plain table: rows of 40, figures right, heads that stay readable; it scrolls sideways inside itself. */
export function Grid<T>({ label, columns, rows, keyOf, chosen }: Props<T>) {
  return (
    <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={css.grid}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key} scope="col" className={column.figures === true ? css.figures : undefined}
                style={column.width === undefined ? undefined : { width: column.width }}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-chosen={chosen?.(row) === true || undefined}>
              {columns.map((column) => (
                <td key={column.key} className={column.figures === true ? css.figures : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
