import { describe, expect, it, test } from 'vitest';
import { readReferralLine } from '../../../../shared/domain/search/referralLine.ts';
import { names, now } from './corpus.ts';

const read = (line: string) => readReferralLine(line, now, names);

test('A line is a name, partners, and what for', () => {
  expect(read('Amina Benali ADIE et BGE pour un microcrédit de 5000 euros')).toMatchObject({
    holder: { person: { lastName: 'Benali' } },
    partnerIds: ['adie', 'bge'],
    purpose: 'un microcrédit de 5000 euros',
    doubts: {},
    unread: [],
  });
  expect(read('BGE Amina Benali')).toMatchObject({ partnerIds: ['bge'], doubts: {} });
  expect(read('Amina Benali orientée hier vers la CRESS')).toMatchObject({
    partnerIds: ['cress'],
    date: '2016-06-13',
    doubts: {},
  });
  expect(read('Amina Benali hier CRESS')).toMatchObject({ partnerIds: ['cress'], date: '2016-06-13' });
});

describe('a partner', () => {
  it.each([
    ['boutique de gestion', 'bge'],
    ['Pole emploi', 'pole-emploi'],
    ['la chambre de métiers et de l’artisanat', 'cma'],
    ['Nord Actiff', 'nord-actif'],
    ['MdE Lille', 'mde-lille'],
  ])('is found as « %s »', (typed, id) => {
    expect(read(`Amina Benali ${typed}`)).toMatchObject({ partnerIds: [id], doubts: {}, unread: [] });
  });

  it('that several may be, or nobody, is asked about', () => {
    expect(read('Amina Benali orientée maison des associations').doubts.partnerIds).toBe(
      'Quel partenaire ? Maison des Associations de Lille ; Maison des Associations de Roubaix',
    );
    expect(read('Amina Benali BGE et Machintruc')).toMatchObject({
      partnerIds: ['bge'],
      doubts: { partnerIds: '« Machintruc » n’est pas un partenaire connu.' },
      unread: ['Machintruc'],
    });
  });
});

test('What became of an earlier one', () => {
  expect(read('Amina Benali BGE engagée').outcome).toBe('engaged');
  expect(read('Amina Benali BGE refusé').outcome).toBe('refused');
  expect(read('Amina Benali BGE sans suite').outcome).toBe('noFollowUp');
  expect(read('Amina Benali BGE engagée refusée')).not.toHaveProperty('outcome');
});

test('A referral that lies ahead is asked about', () => {
  expect(read('Amina Benali BGE demain').doubts.date).toMatch(/dans le futur/);
});
