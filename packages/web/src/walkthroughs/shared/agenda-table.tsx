import { Table } from '@mantine/core';
import { type AgendaItem, clockWords } from '@trellis/domain/walkthroughs';

/** The parts of a visit in their order, with how long each takes and who does it. `start`: minutes after midnight. */
export function AgendaTable({ agenda, start = null }: { agenda: readonly AgendaItem[]; start?: number | null }) {
  let at = start ?? 0;
  const rows = agenda.map((item) => {
    const begins = at;
    at += item.minutes;
    return { item, begins };
  });
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{start === null ? 'Minutes' : 'Time'}</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>Materials</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ item, begins }) => (
            <Table.Tr key={item.key}>
              <Table.Td>{start === null ? item.minutes : clockWords(begins)}</Table.Td>
              <Table.Td>{item.label}</Table.Td>
              <Table.Td>{item.who}</Table.Td>
              <Table.Td>{item.materials}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
