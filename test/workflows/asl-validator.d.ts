declare module 'asl-validator' {
  /** `errorsText` says what is wrong, one line a fault. */
  export default function validate(
    definition: unknown,
    options?: { checkArn?: boolean; checkPaths?: boolean },
  ): { isValid: boolean; errorsText: (separator?: string) => string };
}
