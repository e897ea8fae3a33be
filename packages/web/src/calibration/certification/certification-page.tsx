import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { countWords, dayWords } from '../../ui/words.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { standingWords } from './standing-words.ts';

type Rule = Awaited<ReturnType<typeof client.calibration.readCertification>>['rules'][number];

/** A district’s own rule for certified observers, and where one stands. Off by default; nobody reads another’s standing. */
export function CertificationPage() {
  const read = useQuery(api.calibration.readCertification.queryOptions({ input: {} }));
  const [setting, setSetting] = useState(false);
  const inForce = read.data?.rules.filter((rule) => rule.endedOn === null) ?? [];
  const ended = read.data?.rules.filter((rule) => rule.endedOn !== null) ?? [];
  return (
    <>
      <PageHeader
        back={{ to: '/calibration', label: 'Calibration' }}
        question="Does this district certify observers?"
        answer={
          read.data &&
          (inForce.length === 0 ? 'No. Calibration is for a shared understanding, and nobody is tested.' : `Yes, on ${countWords(inForce.length, 'rubric')}.`)
        }
        badge={<AudienceBadge kind="self">Where you stand is shown to you alone</AudienceBadge>}
        action={
          read.data?.may.decide && (
            <Button variant="default" onClick={() => setSetting(true)}>
              Set a rule
            </Button>
          )
        }
      />
      {read.isPending && <LoadingState what="the rules" />}
      {read.isError && <ProblemNotice error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && read.data.rules.length === 0 && (
        <EmptyState>
          A district may set a rule of its own: how near to the agreed scores, over how many lessons, for how long. It stands here with its reason, for
          everybody who scores. No list of who reached it exists.
        </EmptyState>
      )}
      {inForce.map((rule) => (
        <RuleSection key={rule.id} rule={rule} mayDecide={read.data?.may.decide === true} />
      ))}
      {ended.map((rule) => (
        <RuleSection key={rule.id} rule={rule} mayDecide={false} />
      ))}
      {setting && <RuleDialog onClose={() => setSetting(false)} />}
    </>
  );
}

function RuleSection({ rule, mayDecide }: { rule: Rule; mayDecide: boolean }) {
  const end = useChange(client.calibration.endCertification);
  return (
    <RecordSection
      title={rule.rubric.name}
      aside={rule.endedOn === null ? undefined : `ended ${dayWords(rule.endedOn)}`}
      action={
        mayDecide && (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate({ id: rule.id, revision: rule.revision })}>
            End this rule
          </Button>
        )
      }
    >
      <p>
        At least {rule.exactPercent}% scored exactly as agreed and {rule.adjacentPercent}% within one level, over the latest{' '}
        {countWords(rule.lessons, 'lesson')}; holds for {countWords(rule.months, 'month')}.
      </p>
      <p>Why: {rule.reason}</p>
      <p>
        Set {rule.decidedBy && `by ${rule.decidedBy} `}on {dayWords(rule.decidedOn)}. Not for evaluation.
      </p>
      {rule.mine && (
        <p>
          <strong>{standingWords(rule.mine)}</strong>
        </p>
      )}
      <ProblemNotice error={end.error} />
    </RecordSection>
  );
}
