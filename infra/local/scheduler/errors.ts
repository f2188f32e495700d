/** An error the SDK gives its own class, by its name. */
export class SchedulerError extends Error {
  readonly status: 400 | 404 | 409;

  constructor(name: 'ValidationException' | 'ResourceNotFoundException' | 'ConflictException', message: string) {
    super(message);
    this.name = name;
    this.status = name === 'ValidationException' ? 400 : name === 'ConflictException' ? 409 : 404;
  }
}
