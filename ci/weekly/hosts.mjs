// GitHub and GitLab, as little of them as the plan needs: list, create and change issues. Nothing else is asked for.

const PAGES = 200;

/** The host that the environment names, as `{ list, create, update, close }`. Throws when something is missing. */
export function hostOf(env) {
  return env.CI_API_V4_URL ? gitlab(env) : github(env);
}

function github(env) {
  const [api, repository, token] = need(env, 'GITHUB_API_URL', 'GITHUB_REPOSITORY', 'GITHUB_TOKEN');
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  const call = caller(`${api}/repos/${repository.split('/').map(encodeURIComponent).join('/')}/issues`, headers);
  return {
    list: async () =>
      (await pages((page) => call('GET', `?state=all&sort=created&direction=asc&per_page=100&page=${page}`)))
        .filter((issue) => !issue.pull_request && isTrusted(issue))
        .map(({ number, title, body, state }) => ({ number, title, body: body ?? '', open: state === 'open' })),
    create: ({ title, body }) => call('POST', '', { title, body }),
    update: ({ number, title, body, open }) =>
      call('PATCH', `/${number}`, { title, body, state: open ? 'open' : 'closed' }),
    close: ({ number }) => call('PATCH', `/${number}`, { state: 'closed', state_reason: 'not_planned' }),
  };
}

/** Anybody may open an issue in a public repository: only those of people with access, and of bots, are ours. */
const isTrusted = ({ user, author_association: tie }) =>
  user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(tie);

function gitlab(env) {
  const [api, project, token] = need(env, 'CI_API_V4_URL', 'CI_PROJECT_ID', 'KVALITET_TOKEN');
  const call = caller(`${api}/projects/${encodeURIComponent(project)}/issues`, { 'private-token': token });
  return {
    list: async () =>
      (await pages((page) => call('GET', `?state=all&order_by=created_at&sort=asc&per_page=100&page=${page}`))).map(
        ({ iid, title, description, state }) => ({
          number: iid,
          title,
          body: description ?? '',
          open: state === 'opened',
        }),
      ),
    create: ({ title, body }) => call('POST', '', { title, description: body }),
    update: ({ number, title, body, open }) =>
      call('PUT', `/${number}`, { title, description: body, state_event: open ? 'reopen' : 'close' }),
    close: ({ number }) => call('PUT', `/${number}`, { state_event: 'close' }),
  };
}

function need(env, ...names) {
  const missing = names.filter((name) => !env[name]);
  if (missing.length) throw new Error(`Miljövariabeln ${missing.join(' och ')} saknas. Se ci/README.md.`);
  return names.map((name) => env[name]);
}

/** Redirects are refused: the token goes to the host that was named, and nowhere else. */
const caller = (base, headers) => async (method, path, body) => {
  const answer = await fetch(base + path, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
    headers: { ...headers, 'user-agent': 'kvalitet', ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(`${method} ${base.replace(/^\w+:\/\//, '')}: svar ${answer.status}. ${HINTS[answer.status] ?? ''}`);
  return { rows: await answer.json(), more: /rel="next"/.test(answer.headers.get('link') ?? '') };
};

const HINTS = {
  401: 'Token saknas eller gäller inte.',
  403: 'Token får inte skriva ärenden: GitHub behöver permissions: issues: write, GitLab en token med api.',
  404: 'Arkivet finns inte, eller så får token inte se det.',
  410: 'Ärenden är avstängda i arkivet.',
};

async function pages(get) {
  const all = [];
  for (let page = 1; page <= PAGES; page++) {
    const { rows, more } = await get(page);
    all.push(...rows);
    if (!more) return all;
  }
  throw new Error(`Arkivet har fler än ${PAGES * 100} ärenden.`);
}
