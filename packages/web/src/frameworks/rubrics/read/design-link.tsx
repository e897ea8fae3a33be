import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api/index.ts';
import { useMay } from '../../../platform/session/index.ts';
import { TextLink } from '../../../ui/links.tsx';

/** The framework of the adopted design that has the rubric's name, where there is one. */
export function DesignLink({ name }: { name: string }) {
  const mayRead = useMay('design.read');
  const designs = useQuery({ ...api.infrastructure.listDesigns.queryOptions({ input: { discarded: false } }), enabled: mayRead });
  const adopted = designs.data?.find((design) => design.state === 'adopted');
  const components = useQuery(
    api.infrastructure.listComponents.queryOptions({
      input: adopted ? { designId: adopted.id, kind: 'framework', state: 'active', limit: 50, offset: 0 } : skipToken,
    }),
  );
  const component = components.data?.rows.find((row) => row.name === name);
  if (!component) return null;
  return (
    <p>
      In the district’s design it is the framework <TextLink to={`/design/components/${component.id}`}>{component.name}</TextLink>: who it is for and what it is
      used for stand there.
    </p>
  );
}
