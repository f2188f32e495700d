import { parseJson } from './json.ts';
import type { Operation } from './operations/operation.ts';
import { RequestError } from './operations/requestError.ts';

const TARGET = 'AWSStepFunctions.';
const headers = { 'content-type': 'application/x-amz-json-1.0' };

/** AWS JSON 1.0: the operation in a header, JSON in and out. The path of the request says nothing. */
export const answerRequest =
  (operations: Map<string, Operation>) =>
  async (request: Request): Promise<Response> => {
    const target = request.headers.get('x-amz-target') ?? '';
    const operation = target.startsWith(TARGET) ? operations.get(target.slice(TARGET.length)) : undefined;
    try {
      if (!operation)
        throw new RequestError('UnknownOperationException', `The local Step Functions do not have '${target}'`);
      const body = parseJson((await request.text()) || '{}');
      if (!body) throw new RequestError('SerializationException', 'The request is not JSON');
      return Response.json(operation(body.value), { headers });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      return Response.json({ __type: error.name, message: error.message }, { status: 400, headers });
    }
  };
