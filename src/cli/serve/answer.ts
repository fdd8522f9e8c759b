import { extname } from 'node:path';

/** What is asked of the server: enough of a request to judge it. */
export interface Asked {
  method: string | undefined;
  url: string | undefined;
  host: string | undefined;
}

/** An answer: a file, or why there is none. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
}

/** Where the pages hear that something has changed. */
export const LIVE_PATH = 'direkt';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.bpmn': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** The pages carry their own policy; here it is also said what a meta tag cannot: nobody may frame them. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'none'",
};

/**
 * The path of the file that is asked for, or an answer that refuses: only this machine may ask (a page on the web that
 * makes its name lead here is told off by its own name), and only to read.
 */
export function pathAsked({ method, url = '/', host = '' }: Asked): string | Answer {
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) return refuse(403, 'Bara den här datorn får fråga.');
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Här går det bara att läsa.');
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, '')).normalize('NFC');
    return path.slice(1) || 'index.html';
  } catch {
    return refuse(400, 'Adressen går inte att läsa.');
  }
}

/** A file as an answer; without one the page does not exist. */
export const answerOf = (path: string, body: string | Uint8Array | undefined): Answer =>
  body === undefined
    ? refuse(404, 'Sidan finns inte. Gå till startsidan: /index.html')
    : {
        status: 200,
        headers: { ...ALWAYS, 'Content-Type': KINDS[extname(path).toLowerCase()] ?? 'application/octet-stream' },
        body,
      };

const refuse = (status: number, words: string): Answer => ({
  status,
  headers: { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8' },
  body: `${words}\n`,
});
