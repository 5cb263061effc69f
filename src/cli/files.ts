/** Files that are complete or not there: written beside their place, then put into it. */
import { accessSync, constants, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './terminal.ts';

/** Made before a long run, so that a bad place is found out at once. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(`${folder} cannot be written to: ${reason(error)}.`);
  }
}

/** As `prepareFolder`, for one file. What is there and is no file (a device, a pipe, a folder) is not to be replaced. */
export function prepareFile(path: string): void {
  prepareFolder(dirname(path));
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === false)
    throw new UsageError(`${path} cannot be written: there is something that is no file.`);
}

/** One by one: node's own `recursive` never comes back where the system refuses a folder in one that is there (/proc). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

export function writeWhole(path: string, text: string): void {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    // Flushed before it is renamed, so that a power cut leaves no empty file under the right name.
    writeFileSync(part, text, { flush: true });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new UsageError(`${path} cannot be written: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
