import { useNavigate } from '@tanstack/react-router';
import type { DesignSummary } from '@trellis/domain/infrastructure';
import { client } from '../../platform/api/index.ts';
import { useAppointment } from '../../platform/session/index.ts';
import { useDesignChange } from '../shared/use-design.ts';

/** Starts a draft as a copy of a design, under a name that can be changed, and opens it. */
export function useStartDraft(from: DesignSummary | null) {
  const navigate = useNavigate();
  const { timeZone } = useAppointment().district;
  return useDesignChange(async (_: undefined) => {
    const id = crypto.randomUUID();
    const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone }).format(new Date());
    await client.infrastructure.createDraft({ id, name: `A change to try, ${day}`, from: from?.id ?? null });
    await navigate({ to: `/design/drafts/${id}` });
  });
}
