export * from './appointment.ts';
export * from './contract.ts';
export * from './invitation.ts';
export * from './person.ts';
export * from './role-words.ts';
export * from './roster.ts';
export * from './roster-plan.ts';
