import { useQuery } from '@tanstack/react-query';
import { api } from '../../platform/api/index.ts';
import { useCanOpen } from '../../platform/pages/can-open.ts';
import { useMay } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { countWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** Activities or items that one was asked to code a second time. */
export function SecondCodings() {
  const may = useMay('materials.code');
  const canOpen = useCanOpen();
  return may && canOpen('/materials/second-codings/$secondCodingId') ? <Waiting /> : null;
}

function Waiting() {
  const codings = useQuery(api.materials.listSecondCodings.queryOptions({ input: { mine: true } }));
  return (
    <QueryCard what="second codings" query={codings}>
      {(all) => {
        const open = all.filter(({ mine, finishedOn }) => mine && finishedOn === null);
        if (open.length === 0) return null;
        return (
          <TodayCard title={`${countWords(open.length, 'second coding')} ${open.length === 1 ? 'waits' : 'wait'} for you`}>
            <ul className={classes.list}>
              {open.map(({ id, projectName, coded, size }) => (
                <li key={id}>
                  <TextLink to={`/materials/second-codings/${id}`}>{projectName}</TextLink>
                  <span className={classes.dimmed}>
                    {coded} of {size} coded
                  </span>
                </li>
              ))}
            </ul>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
