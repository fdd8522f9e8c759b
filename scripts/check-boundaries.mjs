// Holds the imports against .dependency-cruiser.cjs, and the cruise itself against having seen nothing.
import { createRequire } from 'node:module';
import { cruise, format } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Fewer modules than this means that the cruise did not understand the project, not that all is well. */
const LEAST = 100;

const require = createRequire(import.meta.url);
const config = await extractConfig(require.resolve('../.dependency-cruiser.cjs'));
const result = await cruise(
  ['src'],
  { ruleSet: config, validate: true, ...config.options },
  config.options.enhancedResolveOptions,
  { tsConfig: extractTsConfig('tsconfig.json') },
);
const modules = result.output.modules.filter(({ source }) => source.startsWith('src/')).length;
const { exitCode, output } = await format(result.output, { outputType: 'err' });
process.stdout.write(output);
if (modules < LEAST) process.stderr.write(`Only ${modules} modules were seen; at least ${LEAST} are expected.\n`);
process.exitCode = exitCode || (modules < LEAST ? 1 : 0);
