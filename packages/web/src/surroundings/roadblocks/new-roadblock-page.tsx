import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { roadblockAudience } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { AppointmentField } from '../../people/shared/appointment-field.tsx';
import type { StaffChoice } from '../../people/shared/staff-field.tsx';
import { api, client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { useKeptText } from '../../platform/drafts/use-kept-text.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TypeAhead } from '../../ui/type-ahead.tsx';

/** Says what stands in the way to somebody who can answer. */
export function NewRoadblockPage() {
  const navigate = useNavigate();
  const schools = useQuery(api.districts.listSchools.queryOptions({ input: {} }));
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText, forget] = useKeptText('roadblock/new');
  const [owner, setOwner] = useState<StaffChoice | null>(null);
  const [schoolId, setSchoolId] = useState<string | null>(null);
  const raise = useChange(client.surroundings.raiseRoadblock, (raised) => {
    forget();
    void navigate({ to: `/roadblocks/${raised.id}` });
  });
  const problem = raise.error ? problemOf(raise.error) : null;
  return (
    <>
      <PageHeader
        question="What stands in the way?"
        badge={<AudienceBadge kind="table">{roadblockAudience}</AudienceBadge>}
        back={{ to: '/roadblocks', label: 'Roadblocks' }}
      />
      <form
        style={{ maxWidth: '44rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (owner) raise.mutate({ id, text, schoolId, ownerAppointmentId: owner.id });
        }}
      >
        <Stack gap="md">
          <Textarea
            label="What it is, and what would help"
            description="Name teams and schools rather than teachers."
            autosize
            minRows={4}
            required
            withAsterisk={false}
            minLength={5}
            maxLength={4000}
            value={text}
            error={fieldProblem(problem, 'text')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <AppointmentField
            label="Who can answer?"
            description="The mathematics manager, a principal supervisor, a principal: whoever can change it"
            value={owner}
            onChange={setOwner}
            error={fieldProblem(problem, 'ownerAppointmentId')}
          />
          <TypeAhead
            label="School (optional)"
            choices={(schools.data ?? []).map(({ id: value, name: label }) => ({ value, label }))}
            value={schoolId}
            onChange={setSchoolId}
            error={schools.isError ? 'Schools could not be read.' : null}
          />
          <ProblemNotice error={raise.error} kept="Nothing was raised yet; what you typed is saved on this device." />
          <Group gap="sm">
            <Button type="submit" loading={raise.isPending} disabled={owner === null}>
              Raise it
            </Button>
            <ButtonLink variant="default" to="/roadblocks">
              Later
            </ButtonLink>
          </Group>
        </Stack>
      </form>
    </>
  );
}
