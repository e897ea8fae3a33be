import classes from './published.module.css';

interface Contradiction {
  id: string;
  source: string;
  where: string;
  saying: string;
  whatWeDo: string;
}

/** What stands against what in the sources, in our own words, and what is done about it here. */
export function Contradictions({ contradictions }: { contradictions: readonly Contradiction[] }) {
  return (
    <ol className={classes.contradictions}>
      {contradictions.map(({ id, source, where, saying, whatWeDo }) => (
        <li key={id} id={id}>
          <p>{saying}</p>
          <p>
            <strong>Here:</strong> {whatWeDo}
          </p>
          <p className={classes.where}>
            {source}, {where}
          </p>
        </li>
      ))}
    </ol>
  );
}
