import { useCanOpen } from '../../platform/pages/can-open.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import rows from '../../ui/rows.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { isDone, wizardSteps, wizardTitles } from './wizard-steps.ts';

const onward = [
  { to: '/people', label: 'People', why: 'roles, teams, invitations' },
  { to: '/schools', label: 'Schools & years', why: 'weeks that are sampled, calendars of single schools' },
  { to: '/design', label: 'District design', why: 'the manager and the coaches write down goals, materials and meetings' },
  { to: '/what-is-stored', label: 'What is stored', why: 'the page to show to staff, union and counsel' },
];

/** What is there, what is still open, and where to go on. */
export function FinishStep({ state }: StepProps) {
  const canOpen = useCanOpen();
  const open = wizardSteps.filter((step) => step !== 'finish' && step !== 'district' && !isDone(step, state));
  return (
    <StepFrame
      title={open.length === 0 ? 'The district is ready' : 'The district works, and some things are open'}
      intro={
        open.length === 0
          ? 'Everything is there. Each thing can be changed later where it belongs.'
          : 'You can use everything now. What is open waits here and on your first page.'
      }
    >
      {open.length > 0 && (
        <ul>
          {open.map((step) => (
            <li key={step}>
              <TextLink to={`/set-up-district?step=${step}`}>{wizardTitles[step]}</TextLink>
            </li>
          ))}
        </ul>
      )}
      <ul className={rows.list}>
        {onward
          .filter(({ to }) => canOpen(to))
          .map(({ to, label, why }) => (
            <li key={to} className={rows.row}>
              <div className={rows.grow}>
                <TextLink to={to}>{label}</TextLink>
                <div className={rows.dimmed}>{why}</div>
              </div>
            </li>
          ))}
      </ul>
      <ButtonLink to="/" mt="md">
        Go to Today
      </ButtonLink>
    </StepFrame>
  );
}
