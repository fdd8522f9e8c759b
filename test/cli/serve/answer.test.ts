import { describe, expect, test } from 'vitest';
import { answerOf, pathAsked } from '../../../src/cli/serve/answer.js';

const asked = (url: string, host = '127.0.0.1:8080', method = 'GET') => pathAsked({ method, url, host });

describe('what the local server answers', () => {
  test.each([
    ['/', 'index.html'],
    ['/rutiner.html', 'rutiner.html'],
    ['/sok.html?q=l%C3%A4kemedel#x', 'sok.html'],
    ['/filer/bilder/v%C3%A5rd.png', 'filer/bilder/vård.png'],
    ['/filer/bilder/va%CC%8Ard.png', 'filer/bilder/vård.png'],
  ])('%s is the file %s', (url, path) => {
    expect(asked(url)).toBe(path);
  });

  test.each(['localhost', 'localhost:8080', '127.0.0.1', '[::1]:8080', 'LOCALHOST'])('%s may ask', (host) => {
    expect(asked('/', host)).toBe('index.html');
  });

  test.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', 'localhost.evil.example', ''])(
    '%s may not ask',
    (host) => {
      expect(asked('/', host)).toMatchObject({ status: 403 });
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', undefined])('%s is refused', (method) => {
    expect(pathAsked({ method, url: '/', host: 'localhost' })).toMatchObject({ status: 405 });
  });

  test('an address that cannot be read is refused, and a page that does not exist is told', () => {
    expect(asked('/%E0%A4%A')).toMatchObject({ status: 400 });
    expect(answerOf('finns-inte.html', undefined)).toMatchObject({
      status: 404,
      body: expect.stringContaining('Sidan finns inte'),
    });
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['sok/index.js', 'text/javascript; charset=utf-8'],
    ['filer/a.PNG', 'image/png'],
    ['filer/a.docx', 'application/octet-stream'],
  ])('%s is %s, and nothing guesses otherwise', (path, kind) => {
    expect(answerOf(path, 'x').headers).toMatchObject({ 'Content-Type': kind, 'X-Content-Type-Options': 'nosniff' });
  });
});
