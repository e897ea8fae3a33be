import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** A page that is not there, or not for this appointment: nobody learns which. */
export function NotFoundPage() {
  return (
    <>
      <PageHeader question="There is nothing here that you can open" />
      <EmptyState action={<ButtonLink to="/">Go to your first page</ButtonLink>}>
        The address may be mistyped, the record may be gone, or it belongs to people you are not among. If you have several roles, another one may open it.
      </EmptyState>
    </>
  );
}
