export { type CalendarEvent, type CalendarMethod, calendarText } from './calendar-text.ts';
