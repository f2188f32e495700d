/** A day of the civil calendar, `2016-03-12`. Days compare as text. */
export type PlainDate = string;

/** A wall-clock time in Europe/Paris, `2016-03-12T14:00`. */
export type LocalDateTime = string;

/** A moment, in milliseconds since the Unix epoch. */
export type Instant = number;

/** Where "now" comes from: always an argument, never read from the machine by the domain. */
export type Clock = { now(): Instant };
