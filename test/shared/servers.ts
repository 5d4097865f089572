/** How the setup of a test run tells its test files where the servers are. */
export const variables = {
  run: 'JOBCARD_TEST_RUN',
  postgres: 'JOBCARD_TEST_POSTGRES',
  temporal: 'JOBCARD_TEST_TEMPORAL',
} as const;

/** Migrated and otherwise empty: what every test database is a copy of. */
export const templateDatabase = 'jobcard_template';

/** The value that the setup left; throws in a project that has no servers. */
export function fromSetup(name: keyof typeof variables): string {
  const value = process.env[variables[name]];
  if (value === undefined || value === '')
    throw new Error(`${variables[name]} is not set: this test belongs to the project "real"`);
  return value;
}
