/** The one way to the server. Reads throw an `ApiProblem`; writes go through `submit`, which repeats them safely. */
import createClient from 'openapi-fetch';
import type { paths } from './api';
import { networkProblem, problemOf } from './problem';

export const api = createClient<paths>({ baseUrl: '/api/v1', credentials: 'same-origin' });

export interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of a read, or its problem thrown. */
export async function read<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  let answer: Answer<Data>;
  try {
    answer = await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw networkProblem();
  }
  if (!answer.response.ok) throw problemOf(answer.response, answer.error);
  return answer.data as Data;
}
