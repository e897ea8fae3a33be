import { useQuery } from '@tanstack/react-query';
import { Focus, focusLabels, TaskKind, taskKindLabels } from '@trellis/domain/practice';
import { api, client } from '../../platform/api/index.ts';
import { useMay } from '../../platform/session/index.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { PracticeNav } from '../shared/practice-nav.tsx';
import { countWords } from '../shared/words.ts';
import { TypeTable } from './type-table.tsx';

const kinds = TaskKind.options.map((value) => ({ value, label: taskKindLabels[value] }));
const foci = Focus.options.filter((focus) => focus !== 'not_known').map((value) => ({ value, label: focusLabels[value] }));

const countOf = (words: number): string => (words === 0 ? 'By the standard words so far.' : `With ${countWords(words, 'word')} of our own.`);

/** The district's own words for tasks and talk, and the standard kind that each counts as. */
export function TypesPage() {
  const types = useQuery(api.practice.listTypes.queryOptions({ input: { retired: true } }));
  const team = useMay('practice.team');
  const manages = useMay('district.manage');
  const may = team || manages;
  return (
    <>
      <PracticeNav />
      <PageHeader
        question="What do we call our work?"
        answer={
          types.data &&
          `${countOf(types.data.tasks.length + types.data.foci.length)} Each word of yours counts as a standard kind, so that figures can be read beside others.${may ? '' : ' Your manager or administrator can change them.'}`
        }
      />
      {types.isPending ? (
        <LoadingState what="the words" />
      ) : types.isError ? (
        <ProblemNotice error={types.error} onRetry={() => types.refetch()} />
      ) : (
        <>
          <TypeTable
            title="Tasks"
            which="task"
            may={may}
            standard={kinds}
            rows={types.data.tasks.map((type) => ({ ...type, counts: type.kind }))}
            add={(label, kind) => client.practice.saveTaskType({ id: crypto.randomUUID(), label, kind: TaskKind.parse(kind) })}
            remap={({ id, revision }, kind) => client.practice.remapTaskType({ id: crypto.randomUUID(), typeId: id, kind: TaskKind.parse(kind), revision })}
          />
          <TypeTable
            title="What was talked about"
            which="focus"
            may={may}
            standard={foci}
            rows={types.data.foci.map((type) => ({ ...type, counts: type.focus }))}
            add={(label, focus) => client.practice.saveFocusType({ id: crypto.randomUUID(), label, focus: Focus.parse(focus) })}
            remap={({ id, revision }, focus) => client.practice.remapFocusType({ id: crypto.randomUUID(), typeId: id, focus: Focus.parse(focus), revision })}
          />
        </>
      )}
    </>
  );
}
