import { NewAppointment } from '@trellis/domain/people';
import { expect, test } from 'vitest';
import { appointmentOf, emptyRole } from './role-draft.ts';

const ids = { id: '7b6c2a1e-7f6b-4b0e-9f5c-2f8d6a3c1b11', personId: '0a4f8c55-3f0e-4d7a-8b51-93f1f0f6c222' };
const school = '3e9d1c7a-52f4-4f0b-a1de-6f2c9b7a8333';

test('Without a role, or without its school, there is nothing to give yet', () => {
  expect(appointmentOf(emptyRole('2025-11-20'), ids)).toBeNull();
  expect(appointmentOf({ ...emptyRole('2025-11-20'), role: 'principal', kind: 'school' }, ids)).toBeNull();
});

test('A whole form is an appointment that the operation takes', () => {
  const principal = appointmentOf({ ...emptyRole('2025-11-20'), role: 'principal', kind: 'school', place: school, title: '  ' }, ids);
  expect(NewAppointment.parse(principal)).toMatchObject({ role: 'principal', scope: { kind: 'school', id: school }, title: null, until: null });
});

test('A place that was chosen before is forgotten when the whole district is meant', () => {
  const manager = appointmentOf({ ...emptyRole('2025-11-20'), role: 'math_manager', kind: 'district', place: school }, ids);
  expect(NewAppointment.parse(manager).scope).toEqual({ kind: 'district', id: null, further: [] });
});

test('Several regions are one appointment', () => {
  const supervisor = { ...emptyRole('2025-11-20'), role: 'principal_supervisor' as const, kind: 'region' as const };
  expect(appointmentOf(supervisor, ids)).toBeNull();
  expect(NewAppointment.parse(appointmentOf({ ...supervisor, regions: [school, ids.personId] }, ids)).scope).toEqual({
    kind: 'region',
    id: school,
    further: [ids.personId],
  });
});
