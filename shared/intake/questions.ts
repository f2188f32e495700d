import { readBirthDate, shownDate } from './birthDate.ts';
import { chose, has, isLead } from './conditions.ts';
import { readMailAnswer, readPhoneAnswer } from './contacts.ts';
import { line, listedCode, oneCode, oneOf, paragraph, someOf } from './controls.ts';
import { communeChoice, communeOf, locateNeighbourhood, neighbourhoodChoice, readPlace, shownPlace } from './places.ts';
import { prescriberList } from './prescribers.ts';
import type { Control, Leave, Question, Read } from './question.ts';
import type { Setting } from './setting.ts';
import { employmentChoice, isSeeking, seekingChoice } from './work.ts';

/** A question, declared: when it is asked, how, and whether one may leave it. Its words are in the language files. */
export type Declaration = {
  /** its name in the draft and in the language files */
  name: string;
  /** without, it is always asked */
  asked?: (setting: Setting) => boolean;
  leave: Leave | ((setting: Setting) => Leave);
  control: (setting: Setting) => Control;
  /** where it takes more than the control to read an answer */
  read?: (written: string, setting: Setting) => Read | Promise<Read>;
  /** where the answer can be found by where the person is */
  locate?: (setting: Setting) => Question['locate'];
  /** an answer in words, where that is not the value itself */
  show?: (value: string, setting: Setting) => string;
  /** an answer as one writes it again */
  edit?: (value: string) => string;
};

/** Every question of the intake, in the order in which they are asked. */
export const declarations: readonly Declaration[] = [
  { name: 'firstName', leave: 'compulsory', control: line({ autocomplete: 'given-name' }) },
  { name: 'lastName', leave: 'compulsory', control: line({ autocomplete: 'family-name' }) },
  { name: 'phone', leave: 'skip', control: line({ type: 'tel', autocomplete: 'tel' }), read: readPhoneAnswer },
  {
    name: 'email',
    leave: (setting) => (has('phone')(setting) ? 'skip' : 'compulsory'),
    control: line({ type: 'email', longest: 254, autocomplete: 'email' }),
    read: readMailAnswer,
  },
  { name: 'reachBy', asked: has('phone', 'email'), leave: 'skip', control: oneOf('reachBy') },
  { name: 'reachWhen', asked: has('phone'), leave: 'skip', control: oneOf('reachWhen') },
  {
    name: 'birthDate',
    leave: 'decline',
    control: line({ autocomplete: 'bday' }),
    read: (written, { today, texts }) => readBirthDate(written, today, texts),
    show: shownDate,
    edit: shownDate,
  },
  { name: 'gender', leave: 'decline', control: oneCode('genders') },

  { name: 'title', asked: isLead, leave: 'skip', control: paragraph(200) },
  { name: 'domain', asked: isLead, leave: 'skip', control: listedCode('projectDomains') },
  { name: 'ess', asked: isLead, leave: 'skip', control: oneOf('ess') },
  {
    name: 'essSigns',
    asked: (setting) => isLead(setting) && chose('ess', 'notSure')(setting),
    leave: 'skip',
    control: someOf('essSigns'),
  },
  { name: 'territory', asked: isLead, leave: 'skip', control: listedCode('territories') },
  { name: 'collective', asked: isLead, leave: 'skip', control: oneOf('collective') },

  { name: 'place', leave: 'decline', control: line(), read: readPlace, show: shownPlace },
  { name: 'commune', asked: ({ communes }) => communes.length > 1, leave: 'skip', control: communeChoice },
  { name: 'qpv', leave: 'decline', control: neighbourhoodChoice, locate: locateNeighbourhood },
  {
    name: 'programme',
    asked: (setting) => isLead(setting) && communeOf(setting)?.citeslab === true,
    leave: 'skip',
    control: oneOf('programme'),
  },
  { name: 'employment', leave: 'decline', control: employmentChoice },
  { name: 'seekingSince', asked: isSeeking, leave: 'compulsory', control: seekingChoice },
  { name: 'income', asked: isSeeking, leave: 'decline', control: listedCode('incomes') },
  { name: 'diploma', leave: 'decline', control: listedCode('diplomas') },

  { name: 'prescriber1', leave: 'skip', control: prescriberList() },
  { name: 'prescriber2', asked: has('prescriber1'), leave: 'skip', control: prescriberList('prescriber1') },
  {
    name: 'prescriber3',
    asked: has('prescriber1', 'prescriber2'),
    leave: 'skip',
    control: prescriberList('prescriber1', 'prescriber2'),
  },
  { name: 'notice', leave: 'compulsory', control: oneOf('notice') },
];
