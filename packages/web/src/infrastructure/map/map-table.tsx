import { TextLink } from '../../ui/links.tsx';
import classes from './map.module.css';
import type { Picture } from './picture.ts';

/** The same as the picture, line by line: from what, how, to what; then what is connected with nothing. */
export function MapTable({ picture, path }: { picture: Picture; path: (rest: string) => string }) {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const people = picture.edges.some(({ kind }) => kind === 'meet');
  const name = (id: string) => {
    const node = nodes.get(id);
    if (!node) return null;
    return node.kind === 'group' ? node.name : <TextLink to={path(`/components/${id}`)}>{node.name}</TextLink>;
  };
  const sorted = picture.edges.toSorted((a, b) => b.weight - a.weight || (nodes.get(a.from)?.name ?? '').localeCompare(nodes.get(b.from)?.name ?? ''));
  const connected = new Set(picture.edges.flatMap(({ from, to }) => [from, to]));
  const loose = picture.nodes.filter(({ id, kind }) => !connected.has(id) && kind !== 'role');
  return (
    <div className={classes.tableFrame}>
      <table className={classes.table}>
        <caption>{people ? 'Groups that take part in the same meetings, as designed' : 'Components and what connects them'}</caption>
        <thead>
          <tr>
            <th scope="col">{people ? 'One group' : 'Component'}</th>
            <th scope="col">How</th>
            <th scope="col">{people ? 'The other' : 'Component'}</th>
            {people && <th scope="col">Where</th>}
          </tr>
        </thead>
        <tbody>
          {sorted.map((edge) => (
            <tr key={edge.id}>
              <th scope="row">{name(edge.from)}</th>
              <td>{edge.words}</td>
              <td>{name(edge.to)}</td>
              {people && (
                <td>
                  {edge.through.map((structure, index) => (
                    <span key={structure.id}>
                      {index > 0 && ', '}
                      <TextLink to={path(`/components/${structure.id}`)}>{structure.name}</TextLink>
                    </span>
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {loose.length > 0 && (
        <p>
          {people ? 'Meets no other group' : 'Connected with nothing'}:{' '}
          {loose.map((node, index) => (
            <span key={node.id}>
              {index > 0 && ', '}
              {name(node.id)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
