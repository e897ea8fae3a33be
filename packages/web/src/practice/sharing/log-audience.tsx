import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../platform/api/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { listWords } from '../shared/words.ts';

/** Who can read my log, by name, under the title of its pages. */
export function LogAudience() {
  const shares = useQuery(api.practice.listShares.queryOptions());
  const navigate = useNavigate();
  if (!shares.data) return null; // never a claim that is not known
  const names = shares.data.mine.map((share) => share.with.name);
  return (
    <AudienceBadge kind={names.length === 0 ? 'self' : names.length === 1 ? 'pair' : 'table'} onOpen={() => void navigate({ to: '/my-practice/sharing' })}>
      {names.length === 0 ? 'Only you' : `Only you and ${listWords(names)}`}
    </AudienceBadge>
  );
}
