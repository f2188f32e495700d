import { rm } from 'node:fs/promises';
import nodemailer from 'nodemailer';
import type { Mail } from './store.ts';

/** maildev: a mailbox with a page, fed over SMTP. */
export type Viewer = {
  /** where the page is */
  url: string;
  show(mail: Pick<Mail, 'from' | 'to' | 'message'>): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts maildev in this process, on free ports of the loopback interface. Loaded late: it costs a second and 110 MB.
 *
 * @param folder for its copies, emptied now and at the end; without one it would leave them in the machine's `/tmp`
 */
export async function openViewer(folder: string): Promise<Viewer> {
  const { MailDev } = await import('maildev');
  await rm(folder, { recursive: true, force: true });
  const loopback = { ip: '127.0.0.1', webIp: '127.0.0.1' };
  const maildev = new MailDev({ ...loopback, smtp: 0, web: 0, mailDirectory: folder, silent: true });
  const { smtp, api } = await maildev.start();
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: smtp.getPort(),
    pool: true,
    maxConnections: 1,
    ignoreTLS: true,
  });
  return {
    url: `http://127.0.0.1:${api?.getPort()}/`,
    async show({ from, to, message }) {
      await transport.sendMail({ envelope: { from, to }, raw: message });
    },
    async close() {
      transport.close();
      await maildev.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
