/** One command as the runner of GitHub Actions understands it. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/**
 * Reads a log as the runner does (actions/runner, ActionCommand.TryParseV2): a line that begins with `::` after blanks is
 * a command; names and properties up to the next `::`; escapes undone with `%25` last. Written from the runner's rules,
 * not from our reporter.
 */
export function commandsIn(log: string): WorkflowCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const trimmed = line.trimStart();
    const end = trimmed.indexOf('::', 2);
    if (!trimmed.startsWith('::') || end < 0) return [];
    const info = trimmed.slice(2, end);
    const space = info.indexOf(' ');
    const name = space < 0 ? info : info.slice(0, space);
    return [
      { name, properties: propertiesIn(space < 0 ? '' : info.slice(space + 1)), message: data(trimmed.slice(end + 2)) },
    ];
  });
}

function propertiesIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.trim().split(/=(.*)/s, 2));
  return Object.fromEntries(
    pairs.filter(([key, value]) => key && value).map(([key, value = '']) => [key, property(value)]),
  );
}

const undo = (text: string, pairs: [string, string][]) =>
  pairs.reduce((all, [escaped, sign]) => all.split(escaped).join(sign), text);

const data = (text: string) =>
  undo(text, [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%25', '%'],
  ]);

const property = (text: string) =>
  undo(text, [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ]);
