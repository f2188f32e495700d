import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, rosselle, startLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
  await lab.receive('amina', 'Amina', 'Benali');
});
afterAll(() => lab.stop());

/** The running year of the lab. */
const running = (): number => new Date(lab.time.now).getUTCFullYear();

describe('/rapport', () => {
  it('gives the link to the figures of a year, to one colleague alone', async () => {
    const reply = await lab.type(rosselle, '/rapport 2015');
    expect(reply.response_type).toBe('ephemeral');
    expect(reply.text).toContain('<https://jalon.example/rapport/2015|Ouvrir les chiffres>');
  });

  it('means the running year where none is named', async () => {
    expect((await lab.type(rosselle, '/rapport')).text).toContain(`/rapport/${running()}|`);
  });

  it.each(['demain', '16', '20160', '0016', '2016 2017', '<@U1>'])('says that « %s » is no year', async (typed) => {
    const { text } = await lab.type(rosselle, `/rapport ${typed}`);
    expect(text).toMatch(/n’est pas une année qui a des chiffres\. Écrivez une année déjà commencée, par exemple/);
    expect(text).not.toContain('https://');
  });

  it('has no figures of a year to come', async () => {
    expect((await lab.type(rosselle, `/rapport ${running() + 1}`)).text).toContain('n’est pas une année');
  });
});
