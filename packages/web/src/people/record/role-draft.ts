import type { Role, ScopeKind } from '@trellis/domain/access';
import type { NewAppointment } from '@trellis/domain/people';

/** A role that is being given, as the form holds it; empty text means nothing said. */
export interface RoleDraft {
  role: Role | '';
  kind: ScopeKind;
  /** id of the school or team; null for the whole district and for regions, or while nothing is chosen */
  place: string | null;
  /** ids of the regions: one or several */
  regions: string[];
  /** the school whose teams are offered */
  school: string | null;
  title: string;
  from: string;
  until: string;
}

export function emptyRole(today: string): RoleDraft {
  return { role: '', kind: 'district', place: null, regions: [], school: null, title: '', from: today, until: '' };
}

/** The appointment that the draft gives, or null while role or place are missing. */
export function appointmentOf(
  draft: RoleDraft,
  ids: { id: string; personId: string },
): Pick<NewAppointment, 'id' | 'personId' | 'role' | 'scope' | 'from' | 'until' | 'title'> | null {
  if (draft.role === '' || draft.from === '') return null;
  const [id = null, ...further] = draft.kind === 'region' ? draft.regions : draft.kind === 'district' || draft.place === null ? [] : [draft.place];
  if (draft.kind !== 'district' && id === null) return null;
  return {
    ...ids,
    role: draft.role,
    scope: { kind: draft.kind, id, further },
    from: draft.from,
    until: draft.until === '' ? null : draft.until,
    title: draft.title.trim() === '' ? null : draft.title.trim(),
  };
}
