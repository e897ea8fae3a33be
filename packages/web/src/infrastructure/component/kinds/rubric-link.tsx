import { useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api/index.ts';
import { useMay } from '../../../platform/session/index.ts';
import { TextLink } from '../../../ui/links.tsx';

/** The rubric of the district that has the framework's name: what observers score with. */
export function RubricLink({ name }: { name: string }) {
  const mayRead = useMay('frameworks.read');
  const list = useQuery({ ...api.frameworks.listRubrics.queryOptions({ input: { retired: false } }), enabled: mayRead });
  const rubric = list.data?.rubrics.find((one) => one.name === name);
  if (!rubric) return null;
  return (
    <p>
      Observers use it as a rubric: <TextLink to={`/rubrics/${rubric.id}`}>{rubric.name}</TextLink>
      {rubric.published ? `, version ${rubric.published.number} with ${rubric.published.indicators} indicators.` : ', a draft.'}
    </p>
  );
}
