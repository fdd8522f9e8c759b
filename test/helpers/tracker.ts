import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An issue as both hosts keep it, in the words of GitHub. */
export interface Tracked {
  number: number;
  title: string;
  body: string;
  open: boolean;
  /** How the writer is tied to the repository. */
  tie?: string;
  bot?: boolean;
  pull?: boolean;
}

/** A host of issues on this machine: the few calls of GitHub's and GitLab's REST API that the weekly script makes. */
export interface Tracker {
  url: string;
  issues: Tracked[];
  /** `METHOD path` of each call, and what identified the caller. */
  calls: string[];
  tokens: Set<string>;
  close: () => Promise<void>;
}

type Body = Record<string, string | undefined>;

/** Starts one with the given issues. `page` is how many it gives at a time; `fail` makes every call answer that code. */
export async function tracker(issues: Tracked[] = [], { page = 2, fail = 0, redirect = '' } = {}): Promise<Tracker> {
  const self: Tracker = { url: '', issues, calls: [], tokens: new Set(), close: async () => undefined };
  const server = createServer(async (request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [, host = '', number] = /^\/(repos\/kommun\/handbok|projects\/7)\/issues(?:\/(\d+))?$/.exec(pathname) ?? [];
    self.calls.push(`${request.method} ${pathname}`);
    self.tokens.add(String(request.headers.authorization ?? request.headers['private-token']));
    if (redirect) answer.writeHead(302, { location: redirect }).end();
    else if (fail || !host) answer.writeHead(fail || 404).end('{}');
    else if (request.method === 'GET') {
      const from = (Number(searchParams.get('page')) - 1) * page;
      const shown = issues
        .slice(from, from + page)
        .map((one) => (host === 'projects/7' ? asGitlab(one) : asGithub(one)));
      answer.writeHead(200, from + page < issues.length ? NEXT : {}).end(JSON.stringify(shown));
    } else {
      write(issues, JSON.parse(await text(request)) as Body, number);
      answer.end('{}');
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  self.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  self.close = () => new Promise((done) => server.close(() => done()));
  return self;
}

const NEXT = { link: '<x?page=2>; rel="next", <x?page=3>; rel="last"' };

function write(issues: Tracked[], told: Body, number: string | undefined): void {
  const body = told.body ?? told.description;
  const state = told.state ?? { close: 'closed', reopen: 'open' }[told.state_event ?? ''];
  const issue = number ? issues.find((one) => one.number === Number(number)) : undefined;
  if (!issue)
    issues.push({ number: issues.length + 1, title: told.title ?? '', body: body ?? '', open: true, bot: true });
  else Object.assign(issue, told.title && { title: told.title }, body && { body }, state && { open: state === 'open' });
}

const asGithub = ({ number, title, body, open, tie = 'NONE', bot, pull }: Tracked) => ({
  number,
  title,
  body: body || null,
  state: open ? 'open' : 'closed',
  author_association: tie,
  user: { type: bot ? 'Bot' : 'User' },
  ...(pull && { pull_request: {} }),
});

const asGitlab = ({ number, title, body, open }: Tracked) => ({
  id: number + 1000,
  iid: number,
  title,
  description: body || null,
  state: open ? 'opened' : 'closed',
});

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const part of request) all += part;
  return all;
}
