import { roleGroupLabels } from '@trellis/domain/access';
import { type Agreement, type CodingSample, focusLabels, type SampleItem, taskKindLabels } from '@trellis/domain/practice';
import { ChartTable } from '../../ui/chart/chart-table.tsx';
import { HowDoYouKnow } from '../../ui/how-do-you-know.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { agreementWords } from './agreement-words.ts';

/** How far two people agree, and where they do not, for the two to talk about. */
export function AgreementReport({ sample, agreement, items }: { sample: CodingSample; agreement: Agreement; items: readonly SampleItem[] }) {
  const apart = items.filter(({ first, second }) => first !== second);
  return (
    <>
      <p>
        <strong>{agreementWords(agreement)}.</strong>{' '}
        {apart.length === 0 ? 'Every conversation was coded alike.' : 'What was coded differently is worth a talk: which words would settle it?'}
      </p>
      <HowDoYouKnow
        rule={`${sample.second.name} coded ${sample.items} conversations without seeing the codes of ${sample.first.name}. Percent: those coded alike. Kappa: how far that is beyond what their own habits would give by chance; 1 is full agreement, 0 what chance gives. No level is called good here.`}
        method={{ href: '/methods/agreement', label: 'How agreement is computed' }}
      />
      {apart.length > 0 && (
        <RecordSection title="Coded differently" aside={`${apart.length} of ${items.length}`}>
          <ChartTable
            caption="Conversations that were coded differently"
            data={{
              columns: [{ label: 'Conversation' }, { label: sample.first.name }, { label: sample.second.name }],
              rows: apart.map((item) => [
                `${item.why} (${taskKindLabels[item.kind].toLowerCase()}, with ${roleGroupLabels[item.partner].toLowerCase()})`,
                item.first ? focusLabels[item.first] : '–',
                item.second ? focusLabels[item.second] : '–',
              ]),
            }}
          />
        </RecordSection>
      )}
    </>
  );
}
