import { Button } from '@mantine/core';
import type { MapEdgeKind } from '@trellis/domain/infrastructure';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import classes from './map.module.css';
import type { Picture, PictureEdge } from './picture.ts';

interface Props {
  picture: Picture;
  selected: string | null;
  path: (rest: string) => string;
  onSelect: (id: string) => void;
}

/** How a line reads from its end back to its start. */
const back: Record<MapEdgeKind, string> = {
  uses: 'used by',
  specifies: 'specified by',
  assesses: 'assessed by',
  compensates_for: 'compensated for by',
  resource: 'worked with in',
  serves: 'served by',
  leads: 'led by',
  takes_part: 'taken part in by',
};

/** The chosen box in words: its lines, and the way to its page. */
export function Selected({ picture, selected, path, onSelect }: Props) {
  const node = picture.nodes.find(({ id }) => id === selected);
  const nameOf = (id: string) => picture.nodes.find((one) => one.id === id)?.name ?? '';
  if (!node)
    return (
      <aside className={classes.selected} aria-live="polite">
        <p className={classes.dimmed}>Nothing is chosen.</p>
        <Legend kinds={new Set(picture.edges.map(({ kind }) => kind))} />
      </aside>
    );
  const lines = picture.edges.filter(({ from, to }) => from === node.id || to === node.id);
  return (
    <aside className={classes.selected} aria-live="polite" aria-label={node.name}>
      <h2>{node.name}</h2>
      <p className={classes.dimmed}>{node.about}</p>
      {node.kind !== 'group' && (
        <ButtonLink to={path(`/components/${node.id}`)} variant="default">
          Open
        </ButtonLink>
      )}
      <ul>
        {lines.map((line) => (
          <Connection key={line.id} line={line} from={node.id} nameOf={nameOf} path={path} onSelect={onSelect} />
        ))}
      </ul>
      {lines.length === 0 && <p className={classes.dimmed}>Connected with nothing.</p>}
    </aside>
  );
}

interface ConnectionProps {
  line: PictureEdge;
  from: string;
  nameOf: (id: string) => string;
  path: (rest: string) => string;
  onSelect: (id: string) => void;
}

function Connection({ line, from, nameOf, path, onSelect }: ConnectionProps) {
  const outward = line.from === from;
  const other = outward ? line.to : line.from;
  const words = line.kind === 'meet' ? line.words.replace('meet', 'meets') : outward ? line.words : back[line.kind];
  return (
    <li>
      <span className={classes.dimmed}>{line.kind === 'meet' ? 'meets' : words} </span>
      <Button variant="transparent" className={classes.other} onClick={() => onSelect(other)}>
        {nameOf(other)}
      </Button>
      {line.through.length > 0 && (
        <div className={classes.through}>
          in{' '}
          {line.through.map((structure, index) => (
            <span key={structure.id}>
              {index > 0 && ', '}
              <TextLink to={path(`/components/${structure.id}`)}>{structure.name}</TextLink>
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

function Legend({ kinds }: { kinds: ReadonlySet<string> }) {
  if (kinds.has('meet')) return <p className={classes.dimmed}>The thicker a line, the more meetings two groups take part in together.</p>;
  return (
    <ul className={classes.legend}>
      <li>
        <span data-line="solid" aria-hidden /> uses, specifies, assesses
      </li>
      <li>
        <span data-line="dashed" aria-hidden /> works with, serves
      </li>
      <li>
        <span data-line="dotted" aria-hidden /> compensates for
      </li>
    </ul>
  );
}
