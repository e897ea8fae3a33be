import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../../platform/api/index.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { saveFile } from './save-file.ts';

/** Saves the document as a CASE package. */
export function ExportButton({ documentId, title }: { documentId: string; title: string }) {
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async () =>
      saveFile(`${title.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.json`, JSON.stringify(await client.frameworks.exportStandards({ documentId }), null, 2)),
  });
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
        Export as CASE
      </Button>
      <ProblemNotice error={save.error} />
    </>
  );
}
