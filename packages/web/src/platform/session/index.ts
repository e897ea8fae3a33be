export { setTabAppointment, tabAppointment } from './appointment.ts';
export { ensureSession, sessionQuery, startAs, useAppointment, useMay, useSession } from './session.ts';
export { signOut } from './sign-out.ts';
export { useToday } from './today.ts';
