const name = 'ValidationException';

/** Something is asked that DynamoDB does not take, or that this table does not know: a fault of who asks. */
export const refuse = (message: string): never => {
  throw Object.assign(new Error(message), { name });
};

/** Was this thrown by `refuse`? */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === name;

/** Refuses an input with a field that nobody here would look at. */
export const refuseOthers = (input: object, known: ReadonlySet<string>): void => {
  for (const field in input) if (!known.has(field)) refuse(`the memory table does not know ${field}`);
};
