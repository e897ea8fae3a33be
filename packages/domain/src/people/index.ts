export * from './appointment.ts';
export * from './contract.ts';
export * from './invitation.ts';
export * from './person.ts';
