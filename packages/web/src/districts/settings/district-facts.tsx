import { roleGroupLabels } from '@trellis/domain/access';
import type { District } from '@trellis/domain/districts';
import rows from '../../ui/rows.module.css';
import { listWords } from '../../ui/words.ts';

/** The district as its people read it. */
export function DistrictFacts({ district }: { district: District }) {
  return (
    <dl className={rows.facts}>
      <dt>Name</dt>
      <dd>{district.name}</dd>
      <dt>Time zone</dt>
      <dd>{district.timeZone.replaceAll('_', ' ')}</dd>
      <dt>Subject</dt>
      <dd>{district.subject}</dd>
      <dt>Word for a region</dt>
      <dd>{district.regionWord}</dd>
      <dt>School leaders are</dt>
      <dd>{listWords(district.schoolLeaders.map((group) => roleGroupLabels[group].toLowerCase()))}</dd>
    </dl>
  );
}
