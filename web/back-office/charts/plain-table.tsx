import './plain-table.css'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'
import { chartTexts } from './chart-texts.ts'

interface PlainTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  /** Each row's first cell is its heading; the other ones are numbers. */
  readonly rows: readonly (readonly [key: string, heading: ReactNode, ...cells: ReactNode[]])[]
  readonly foot?: readonly ReactNode[]
}

/** A table of figures as the browser makes it: read well by screen readers, scrolls by itself where it is wide. */
export const PlainTable = ({ caption, columns, rows, foot }: PlainTableProps) => {
  const texts = useTexts(chartTexts)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="plain-table" aria-label={texts.scrollable(caption)} tabIndex={0}>
      <table>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, heading, ...cells]) => (
            <tr key={key}>
              <th scope="row">{heading}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, index) =>
                index === 0 ? (
                  <th key="heading" scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
