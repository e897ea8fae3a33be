import { useNavigate } from '@tanstack/react-router';
import { PageHeader } from '../../ui/page-header.tsx';
import { AddPersonForm } from './add-person-form.tsx';

/** One more person. */
export function NewPersonPage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader question="Who is new?" answer="Adding somebody invites nobody: you do that on their page." back={{ to: '/people', label: 'People' }} />
      <AddPersonForm onAdded={({ id }) => void navigate({ to: `/people/${id}` })} />
    </>
  );
}
