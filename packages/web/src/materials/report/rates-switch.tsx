import { Switch } from '@mantine/core';
import { type CodingProject, mayRate } from '@trellis/domain/materials';
import { client, useChange } from '../../platform/api/index.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { offerUndo } from '../../ui/offer-undo.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { agreementWords } from '../shared/words.ts';
import classes from './report.module.css';

/** Whether the ratings read this coding; only once two people agree. One of each kind at most. */
export function RatesSwitch({ project, mayCode }: { project: CodingProject; mayCode: boolean }) {
  const save = useChange(
    ({ rates, revision }: { rates: boolean; revision: number }) => client.materials.saveProject({ id: project.id, revision, rates }),
    (saved, { rates }) =>
      offerUndo(rates ? 'The ratings read this coding.' : 'The ratings no longer read this coding.', () =>
        save.mutateAsync({ rates: !rates, revision: saved.revision }),
      ),
  );
  const agreed = mayRate(project.agreement);
  const what = project.kind === 'activities' ? 'materials' : 'assessments';
  return (
    <div className={classes.facts}>
      <Switch
        label={`The ratings of ${what} read this coding`}
        description={
          agreed
            ? `${agreementWords[project.agreement].sentence} Another coding that they read until now is no longer read.`
            : `${agreementWords[project.agreement].sentence} The codes count once two people agree: a second coding with its differences settled, or agreement reached elsewhere and written down.`
        }
        checked={save.isPending ? save.variables.rates : project.rates}
        disabled={!mayCode || (!agreed && !project.rates)}
        onChange={(event) => save.mutate({ rates: event.currentTarget.checked, revision: project.revision })}
      />
      <ProblemNotice error={save.error} kept="Nothing was changed." />
      {!agreed && mayCode && (
        <div>
          <ButtonLink variant="default" to={`/materials/${project.id}/second-coding`}>
            {project.agreement === 'none' ? 'Start a second coding' : 'Open the second coding'}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
