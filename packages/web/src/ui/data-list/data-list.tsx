import { Group, Pagination } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useAddressState } from '../../platform/pages/address.ts';
import { TextLink } from '../links.tsx';
import { Scroller } from '../scroller.tsx';
import { arrange, nextSort } from './arrange.ts';
import classes from './data-list.module.css';

export interface Column<Row> {
  key: string;
  label: string;
  /** what stands in the cell */
  cell: (row: Row) => ReactNode;
  /** by what the column sorts; without it, it does not. null: unknown, sorted last */
  sortBy?: (row: Row) => string | number | null;
  /** numbers stand at the right */
  numeric?: boolean;
  /** a day or a word: stays on one line however long the other cells are */
  short?: boolean;
}

interface Props<Row> {
  /** what the list is, for those who hear the page: "Schools of the northern region" */
  caption: string;
  rows: readonly Row[];
  /** the first column names the row */
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** the page that the row's name opens */
  rowLink?: (row: Row) => string;
  /** inputs that filter; the page keeps their state with `useAddressState` */
  filters?: ReactNode;
  /** shown when there are no rows */
  empty: ReactNode;
  pageSize?: number;
}

/** A list to work in: a table at a desk, cards on a phone; sorting and page are kept in the address. */
export function DataList<Row>({ caption, rows, columns, rowKey, rowLink, filters, empty, pageSize = 50 }: Props<Row>) {
  const [address, setAddress] = useAddressState({ sort: '', page: '1' });
  const valueIn = (row: Row, key: string) => columns.find((column) => column.key === key)?.sortBy?.(row) ?? null;
  const shown = arrange(rows, { sort: address.sort, page: Number(address.page) }, pageSize, valueIn);
  const sortOf = ({ key }: Column<Row>) => (address.sort === key ? 'ascending' : address.sort === `-${key}` ? 'descending' : 'none');
  return (
    <div>
      {filters && (
        <search className={classes.filters} data-no-print>
          {filters}
        </search>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <Scroller label={caption} className={classes.frame}>
            <table className={classes.table}>
              <caption className={classes.caption}>{caption}</caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column.key} scope="col" data-numeric={column.numeric} aria-sort={column.sortBy ? sortOf(column) : undefined}>
                      {column.sortBy ? (
                        <button type="button" className={classes.sort} onClick={() => setAddress({ sort: nextSort(address.sort, column.key), page: '1' })}>
                          {column.label}
                          {sortOf(column) === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                          {sortOf(column) === 'descending' && <IconArrowDown size={14} aria-hidden />}
                        </button>
                      ) : (
                        column.label
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.rows.map((row) => (
                  <tr key={rowKey(row)}>
                    {columns.map((column, index) =>
                      index === 0 ? (
                        <th key={column.key} scope="row">
                          {rowLink ? (
                            <TextLink to={rowLink(row)} className={classes.name}>
                              {column.cell(row)}
                            </TextLink>
                          ) : (
                            column.cell(row)
                          )}
                        </th>
                      ) : (
                        <td key={column.key} data-label={column.label} data-numeric={column.numeric} data-short={column.short}>
                          <div>{column.cell(row)}</div>
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroller>
          {shown.pages > 1 && (
            <Group justify="space-between" mt="md" data-no-print>
              <span className={classes.count}>
                {shown.from} to {shown.to} of {rows.length}
              </span>
              <Pagination
                total={shown.pages}
                value={shown.page}
                onChange={(page) => setAddress({ page: String(page) })}
                getControlProps={(control) => ({ 'aria-label': { first: 'First', previous: 'Previous page', next: 'Next page', last: 'Last' }[control] })}
              />
            </Group>
          )}
        </>
      )}
    </div>
  );
}
