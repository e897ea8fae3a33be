import { Group, Pagination } from '@mantine/core';
import { countWords } from './words.ts';

interface Props {
  /** rows over all pages */
  total: number;
  /** from 1 */
  page: number;
  onPage: (page: number) => void;
  pageSize?: number;
}

/** The offset of a page as an operation asks for it; what the address says may be anything. */
export function offsetOf(page: string, pageSize = 50): number {
  const number = Math.trunc(Number(page));
  return Number.isFinite(number) && number > 1 ? (number - 1) * pageSize : 0;
}

/** Turns the pages of a list that the server sends page by page. */
export function PageTurner({ total, page, onPage, pageSize = 50 }: Props) {
  const pages = Math.ceil(total / pageSize);
  if (pages < 2) return null;
  const from = (page - 1) * pageSize + 1;
  return (
    <Group justify="space-between" mt="md" data-no-print>
      <span>
        {from} to {Math.min(total, from + pageSize - 1)} of {countWords(total, 'row')}
      </span>
      <Pagination
        total={pages}
        value={page}
        onChange={onPage}
        getControlProps={(control) => ({ 'aria-label': { first: 'First', previous: 'Previous page', next: 'Next page', last: 'Last' }[control] })}
      />
    </Group>
  );
}
