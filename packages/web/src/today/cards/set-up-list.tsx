import { useQuery } from '@tanstack/react-query';
import { setUpStepLabels } from '@trellis/domain/districts';
import { api } from '../../platform/api/index.ts';
import { useSession } from '../../platform/session/index.ts';
import { TextLink } from '../../ui/links.tsx';
import { countWords } from '../../ui/words.ts';
import classes from '../today.module.css';
import { QueryCard, TodayCard } from '../today-card.tsx';

/** What is missing of the first set-up. */
export function SetUpList() {
  const { mode } = useSession();
  const state = useQuery(api.districts.setUpState.queryOptions());
  return (
    <QueryCard what="the set-up" query={state}>
      {({ steps }) => {
        // people of the demonstration have no password, so a second factor is nothing to do there
        const open = steps.filter(({ done, step }) => !done && !(mode === 'demonstration' && step === 'second_factor'));
        if (open.length === 0) return null;
        return (
          <TodayCard title={`Setting up: ${countWords(open.length, 'step')} open`} onward={{ to: '/set-up-district', label: 'Continue', primary: true }}>
            <ul className={classes.list}>
              {open.map(({ step }) => (
                <li key={step}>
                  <TextLink to={`/set-up-district?step=${step}`}>{setUpStepLabels[step]}</TextLink>
                </li>
              ))}
            </ul>
          </TodayCard>
        );
      }}
    </QueryCard>
  );
}
