import { randomUUID } from 'node:crypto';
import { caseOf, problemsOf, rowsOf } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { csvOf } from './csv-file.ts';
import { selectRubric } from './store-rubric.ts';
import { selectVersionRow } from './store-version.ts';

/** A version as a file. @throws INVALID for a draft as CSV in which indicators cannot be told apart by their codes */
export async function exportVersion(tx: Tx, actor: Actor, { id, format }: { id: string; format: 'case' | 'csv' }): Promise<File> {
  const version = await selectVersionRow(tx, actor, id);
  const rubric = await selectRubric(tx, actor, version.rubricId);
  const summary = rubric.versions.find((one) => one.id === id);
  const stem = `${rubric.name}, version ${version.number}`;
  if (format === 'csv') {
    const unclear = problemsOf(version.content).find(({ code }) => code === 'code_missing' || code === 'code_twice');
    if (unclear) throw problem('INVALID', 'codes do not tell indicators apart', `As CSV, indicators are told apart by their codes. ${unclear.message}`);
    return new File([csvOf(rowsOf(version.content))], `${stem}.csv`, { type: 'text/csv' });
  }
  const document = caseOf(
    version.content,
    {
      versionId: version.id,
      rubricId: version.rubricId,
      name: rubric.name,
      number: version.number,
      published: version.state === 'published',
      subject: rubric.subject,
      creator: actor.districtName,
      on: summary?.publishedOn ?? summary?.changedOn ?? actor.today,
    },
    randomUUID,
  );
  return new File([JSON.stringify(document, null, 1)], `${stem}.json`, { type: 'application/json' });
}
