import { Breadcrumbs } from '@mantine/core';
import type { StandardNode } from '@trellis/domain/frameworks';
import { TextLink } from '../../../ui/links.tsx';

/** Every way from the top of the document down to an item. */
export function PathLines({ paths }: { paths: readonly (readonly StandardNode[])[] }) {
  const shown = paths.filter((path) => path.length > 0);
  return shown.map((path, index) => (
    <nav key={path.map((node) => node.id).join()} aria-label={index === 0 ? 'Where it stands' : `Where it stands, ${index + 1}`}>
      <Breadcrumbs mb="xs" styles={{ root: { flexWrap: 'wrap' } }}>
        {path.map((node) => (
          <TextLink key={node.id} to={`/standards/${node.documentId}/${node.id}`} title={node.statement}>
            {node.code ?? shortened(node.statement)}
          </TextLink>
        ))}
      </Breadcrumbs>
    </nav>
  ));
}

const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);
