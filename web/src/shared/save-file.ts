/** Saves a file that the server gives under the name that it gives it. */
import { networkProblem, problemOf, type ApiProblem } from './problem';

/** `path` below the API; by POST where the request has a body. Answers what went wrong. */
export async function saveFile(path: string, body?: object): Promise<ApiProblem | null> {
  try {
    const posted = body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await fetch(`/api/v1${path}`, { credentials: 'same-origin', ...posted });
    if (!response.ok) return problemOf(response, await response.json().catch(() => null));
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = nameIn(response.headers.get('Content-Disposition') ?? '');
    link.click();
    URL.revokeObjectURL(url);
    return null;
  } catch {
    return networkProblem();
  }
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'file';
}
