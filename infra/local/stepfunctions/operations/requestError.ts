/** An answer that refuses a request, by the name the SDK's exceptions have. */
export class RequestError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
