import process from 'node:process';
import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { KmsExamplesError } from '../errors.ts';
import { doctorCommand } from './doctor.ts';
import { generateCommand } from './generate.ts';
import { listCommand } from './list.ts';
import { verifyCommand } from './verify.ts';

const program = new Command('kms-examples')
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .showSuggestionAfterError();

for (const addCommand of [generateCommand, verifyCommand, listCommand, doctorCommand]) addCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Tells what went wrong and returns the exit status. What the family of errors doesn't know is a defect of this tool. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof KmsExamplesError) {
    process.stderr.write(`${error.message}\n`);
    return error.exitStatus;
  }
  throw error;
}
