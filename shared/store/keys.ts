import { createHash } from 'node:crypto';

/**
 * The one table. A key can be read: what it is, then whose.
 *
 * | item            | PK                   | SK                        | byKind: GSI1PK | GSI1SK          |
 * | --------------- | -------------------- | ------------------------- | -------------- | --------------- |
 * | journey         | JOURNEY#<project>    | JOURNEY                   | JOURNEY        | <project>       |
 * | journal event   | JOURNEY#<project>    | EVENT#<sequence>          |                |                 |
 * | execution       | JOURNEY#<project>    | EXECUTION                 | EXECUTION      | <project>       |
 * | command done    | COMMAND#<id>         | COMMAND                   |                |                 |
 * | record          | <KIND>#<owner>       | <KIND>#<what tells it apart> | <KIND>      | <its key>       |
 * | message         | MESSAGE#<id>         | MESSAGE                   | OWED           | <due>, while owed |
 * | digest line     | DIGEST#<staff>#<day> | LINE#<journey>#<reminder> |                |                 |
 * | posts to somebody | POSTS#<to>#<day>    | POSTS                     |                |                 |
 * | a colleague's pause | PAUSE             | PAUSE#<id>                |                |                 |
 * | a sheet was read | JOURNEY#<project>    | READING#<moment>#<id>     |                |                 |
 * | neighbourhood   | NEIGHBOURHOOD#<commune> | <edition>#<content>#<code> | NEIGHBOURHOOD#<edition> | <content>#<its key> |
 * | edition of them | NEIGHBOURHOODEDITION | <edition>                 |                |                 |
 * | who is whom     | MERGES               | MERGE#<statement>, HEAD with the version |  |                 |
 * | import under way | IMPORT#<id>         | HEAD, CHUNK#<number>      | IMPORT         | <id>, until done |
 * | a holder's draft | DRAFT#<id>           | DRAFT                     |                |                 |
 * | who joined it   | DRAFT#<id>           | JOINED#<draft>            |                |                 |
 * | a holder's pass | PASS#<hash of its token> | PASS                  |                |                 |
 * | a colleague's session | SESSION#<hash of its token> | SESSION        |                |                 |
 * | what a holder prefers | PREFERENCES#<person> | PREFERENCES         |                |                 |
 * | tries from one place | TRIES#<day>#<hash> | TRIES                   |                |                 |
 * | what a holder did with their data | PERSON#<person> | TRACE#<id>    |                |                 |
 * | a message went out | SENT#<to>         | SENT#<moment>#<message>   |                |                 |
 * | a former address | PERSON#<person>     | FORMERADDRESS#<id>        |                |                 |
 * | a person is erased | ERASURE#<person>   | ERASURE                   | ERASURE        | its key, until done |
 * | what is kept of them for ESF+ | EVIDENCE#<person> | EVIDENCE   |                |                 |
 * | a published report | REPORTEDITION      | <year>#<number>           |                |                 |
 * | its text        | REPORTEDITION#<digest> | CHUNK#<number>         |                |                 |
 */
export type Key = { PK: string; SK: string };

/** A sort key holds 1,024 bytes: two parts of 150 characters of up to 3 bytes each, and what is between them. */
const longestPart = 150;

/** An id as part of a key. The team's ids are their own text; a very long one is hashed. */
const part = (id: string): string =>
  id.length <= longestPart ? id : `${[...id].slice(0, 40).join('')}~${createHash('sha256').update(id).digest('hex')}`;

const journeyPartition = (journeyId: string): string => `JOURNEY#${part(journeyId)}`;

export const journeyKey = (journeyId: string): Key => ({ PK: journeyPartition(journeyId), SK: 'JOURNEY' });

/** Zero-padded, so that the journal sorts by sequence. */
export const eventKey = (journeyId: string, sequence: number): Key => ({
  PK: journeyPartition(journeyId),
  SK: `EVENT#${String(sequence).padStart(6, '0')}`,
});

export const executionKey = (journeyId: string): Key => ({ PK: journeyPartition(journeyId), SK: 'EXECUTION' });

export const commandKey = (commandId: string): Key => ({ PK: `COMMAND#${part(commandId)}`, SK: 'COMMAND' });

/** A record of the association: `owner` groups those that are read together, `key` tells them apart. */
export const recordKey = (kind: string, owner: string, key: string): Key => ({
  PK: `${kind}#${part(owner)}`,
  SK: `${kind}#${part(key)}`,
});

export const messageKey = (messageId: string): Key => ({ PK: `MESSAGE#${part(messageId)}`, SK: 'MESSAGE' });

export const digestPartition = (staff: string, day: string): string => `DIGEST#${staff}#${day}`;

export const digestLineKey = (staff: string, day: string, journeyId: string, reminderId: string): Key => ({
  PK: digestPartition(staff, day),
  SK: `LINE#${part(journeyId)}#${part(reminderId)}`,
});

export const postsKey = (to: string, day: string): Key => ({ PK: `POSTS#${to}#${day}`, SK: 'POSTS' });

export const pauseKey = (id: string): Key => ({ PK: 'PAUSE', SK: `PAUSE#${part(id)}` });

export const mergesKey: Key = { PK: 'MERGES', SK: 'HEAD' };

/** A statement « A is B »: who said it, when, why; who took it back. */
export const mergeKey = (id: string): Key => ({ PK: mergesKey.PK, SK: `MERGE#${part(id)}` });

export const readingKey = (journeyId: string, at: number, id: string): Key => ({
  PK: journeyPartition(journeyId),
  SK: `READING#${new Date(at).toISOString()}#${part(id)}`,
});

export const importKey = (importId: string, chunk?: number): Key => ({
  PK: `IMPORT#${importId}`,
  SK: chunk === undefined ? 'HEAD' : `CHUNK#${String(chunk).padStart(6, '0')}`,
});

export const draftKey = (draftId: string): Key => ({ PK: `DRAFT#${part(draftId)}`, SK: 'DRAFT' });

export const joinedKey = (leadId: string, draftId: string): Key => ({
  PK: draftKey(leadId).PK,
  SK: `JOINED#${part(draftId)}`,
});

export const passKey = (hash: string): Key => ({ PK: `PASS#${hash}`, SK: 'PASS' });

export const sessionKey = (hash: string): Key => ({ PK: `SESSION#${hash}`, SK: 'SESSION' });

export const preferencesKey = (personId: string): Key => ({ PK: `PREFERENCES#${part(personId)}`, SK: 'PREFERENCES' });

export const triesKey = (day: string, hash: string): Key => ({ PK: `TRIES#${day}#${hash}`, SK: 'TRIES' });

/** A priority neighbourhood under one of its communes; an empty `code` begins the keys of all of the commune's. */
export const neighbourhoodKey = (
  commune: string,
  { edition, content }: { edition: string; content: string },
  code: string,
): Key => ({ PK: `NEIGHBOURHOOD#${commune}`, SK: `${edition}#${content}#${code}` });

export const editionKey = (edition: string): Key => ({ PK: 'NEIGHBOURHOODEDITION', SK: edition });

/** Where a person's record lies, and what happened around them. */
export const personPartition = (personId: string): string => `PERSON#${part(personId)}`;

export const traceKey = (personId: string, id: string): Key => ({
  PK: personPartition(personId),
  SK: `TRACE#${part(id)}`,
});

export const sentKey = (to: string, at: number, messageId: string): Key => ({
  PK: `SENT#${part(to)}`,
  SK: `SENT#${new Date(at).toISOString()}#${part(messageId)}`,
});

export const formerAddressKey = (personId: string, id: string): Key => ({
  PK: personPartition(personId),
  SK: `FORMERADDRESS#${part(id)}`,
});

export const erasureKey = (personId: string): Key => ({ PK: `ERASURE#${part(personId)}`, SK: 'ERASURE' });

export const evidenceKey = (personId: string): Key => ({ PK: `EVIDENCE#${part(personId)}`, SK: 'EVIDENCE' });

export const editionsPartition = 'REPORTEDITION';

/** Zero-padded, so that the editions of a year sort by number. */
export const reportEditionKey = (year: number, number: number): Key => ({
  PK: editionsPartition,
  SK: `${year}#${String(number).padStart(6, '0')}`,
});

/** The text of an edition, by its own digest: the same text is the same item, another one never is. */
export const editionTextKey = (digest: string, chunk: number): Key => ({
  PK: `${editionsPartition}#${digest}`,
  SK: `CHUNK#${String(chunk).padStart(6, '0')}`,
});
