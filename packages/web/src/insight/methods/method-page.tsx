import { usePageParams } from '../../platform/pages/index.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { methods } from './documents.ts';
import { parseMarkdown } from './markdown.ts';
import { MarkdownView } from './markdown-view.tsx';

/** One method: what it says, how it is computed, where it comes from, how it was checked, when it refuses. */
export function MethodPage() {
  const { name } = usePageParams<'name'>();
  const method = methods.find((each) => each.name === name);
  const back = { to: '/methods', label: 'Methods' };
  if (!method) return <PageHeader question="There is no such method" back={back} answer="It may have another name now." />;
  return (
    <>
      <PageHeader question={method.title} back={back} action={<PrintButton />} />
      <MarkdownView blocks={parseMarkdown(method.text)} title={method.title} />
    </>
  );
}
