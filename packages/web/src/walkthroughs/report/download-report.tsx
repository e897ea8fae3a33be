import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { VisitReport } from '@trellis/domain/walkthroughs';
import { client } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

/** The report as a file for paper and for reading by ear, as this reader may read it. */
export function DownloadReport({ report: { id } }: { report: VisitReport }) {
  const save = useMutation({
    mutationFn: async () => {
      const { body } = await client.walkthroughs.downloadReport({ id });
      const url = URL.createObjectURL(body);
      Object.assign(document.createElement('a'), { href: url, download: body.name }).click();
      window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    networkMode: 'always',
  });
  return (
    <>
      <Button variant="default" leftSection={<IconFileTypePdf size={18} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()} data-no-print>
        PDF
      </Button>
      <ProblemNotice error={save.error} kept="The report is as it was." />
    </>
  );
}
