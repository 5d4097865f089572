/**
 * `npm run definitions -- lint|test|play|publish|list|show`: everything about approval definitions that needs no browser.
 * Leaves with 0 when all is well, 1 when something was found, 2 for a command or a file that cannot be used.
 */
import { lintFiles } from './definitions/lint-files';
import { playFile } from './definitions/play-file';
import { testFiles } from './definitions/test-files';
import { StartFault } from './shared/fault';
import { runMain } from './shared/leave';

export interface CommandLine {
  operands: string[];
  json: boolean;
}

// What needs the database is loaded when it is asked for: linting and playing start three times as fast without.
const commands: { [name: string]: { usage: string; run(line: CommandLine): number | Promise<number> } } = {
  lint: { usage: 'lint FILE... [--json]', run: lintFiles },
  test: { usage: 'test [FILE...] [--json]', run: testFiles },
  play: { usage: 'play FILE|-', run: playFile },
  publish: {
    usage: 'publish FILE [--json]',
    run: async (line) => (await import('./definitions/publish-file')).publishFile(line),
  },
  list: {
    usage: 'list [--json]',
    run: async (line) => (await import('./definitions/show-definitions')).listDefinitions(line),
  },
  show: {
    usage: 'show KEY [VERSION] [--json]',
    run: async (line) => (await import('./definitions/show-definitions')).showDefinition(line),
  },
};

runMain(async () => {
  const [name = '', ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const unknown = rest.find((argument) => argument.startsWith('--') && argument !== '--json');
  if (!command || unknown !== undefined) {
    const usage = Object.values(commands).map((one) => `  npm run definitions -- ${one.usage}`);
    const what = command ? `There is no option ${unknown ?? ''}.` : `There is no command "${name}".`;
    throw new StartFault('usage', [what, ...usage].join('\n'));
  }
  return command.run({ operands: rest.filter((argument) => argument !== '--json'), json: rest.includes('--json') });
});
