export { setTabAppointment, tabAppointment } from './appointment.ts';
export { ensureSession, forgetSession, sessionQuery, switchAppointment, useAppointment, useMay, useSession } from './session.ts';
