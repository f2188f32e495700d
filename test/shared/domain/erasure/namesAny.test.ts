import { expect, test } from 'vitest';
import { namesAny } from '../../../../shared/domain/erasure/namesAny.ts';

const names = namesAny([
  { id: 'H1', firstName: 'Amina', lastName: 'Ben Saïd', email: 'a.bs@example.org', phone: '+33 6 39 98 00 01' },
]);

test.each(['L’épicerie d’AMINA', 'ben said conseil', 'écrire à a.bs@example.org', 'appeler le 06.39.98.00.01'])(
  '« %s » names her',
  (text) => expect(names(text)).toBe(true),
);

test.each(['Épicerie solidaire', 'Aminata', 'Ben et Saïd', '06 39 98 00 02', ''])('« %s » does not', (text) =>
  expect(names(text)).toBe(false),
);

test('Somebody without a name is named nowhere', () => {
  expect(namesAny([{ id: 'H1', phone: '12' }])('12 rue de Lille')).toBe(false);
});
