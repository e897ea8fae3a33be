import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { CalendarMethod } from '../calendar/index.ts';
import type { Logger } from '../log/index.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** an entry for the reader's calendar, as iCalendar */
  calendar?: { method: CalendarMethod; content: string };
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * Sends through the SMTP server at `smtpUrl`. Without one, each mail is kept as a text file in the data folder's
 * `mail` folder, with its calendar entry beside it, so that a pilot without a mail server can still hand over a link; the
 * log says only that it did.
 */
export function createMailer(options: { smtpUrl: string | null; from: string; dataFolder: string; log: Logger }): Mailer {
  if (options.smtpUrl) {
    const transport = createTransport(options.smtpUrl);
    return {
      send: async ({ calendar, ...mail }) => {
        await transport.sendMail({ from: options.from, ...mail, ...(calendar && { icalEvent: calendar }) });
      },
      close: () => transport.close(),
    };
  }
  const folder = join(options.dataFolder, 'mail');
  let sequence = 0;
  return {
    send: async (mail) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      sequence += 1;
      const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${sequence}`);
      await writeFile(`${file}.txt`, `To: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}\n`, { mode: 0o600 });
      if (mail.calendar) await writeFile(`${file}.ics`, mail.calendar.content, { mode: 0o600 });
      options.log.info('No mail server is configured: a mail was kept in the data folder');
    },
    close: () => {},
  };
}
