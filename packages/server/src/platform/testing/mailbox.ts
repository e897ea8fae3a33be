import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  /** the address for `TRELLIS_SMTP_URL` */
  url: string;
  /** the messages so far, as they came over the wire with soft line breaks undone */
  messages: { to: string[]; text: string }[];
  close(): Promise<void>;
}

/** A real SMTP server on the loopback that keeps what it is sent. */
export async function openMailbox(): Promise<Mailbox> {
  const messages: Mailbox['messages'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      text(stream).then(
        (raw) => {
          messages.push({ to: session.envelope.rcptTo.map((recipient) => recipient.address), text: raw.replace(/=\r\n/g, '').replaceAll('=3D', '=') });
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, messages, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
