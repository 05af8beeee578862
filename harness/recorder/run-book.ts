import type { Exchange, Registration } from './protocol.ts';
import { Translation } from '../emulator/translation.ts';

/** A run, and what it did so far. */
export interface RecordedRun {
  readonly registration: Registration;
  readonly translation: Translation;
  readonly exchanges: Exchange[];
}

/** The runs that the recorder knows, by the access key ids that name them. */
export class RunBook {
  readonly #runs = new Map<string, RecordedRun>();

  register(registration: Registration): void {
    const translation = new Translation(registration.substitutions);
    this.#runs.set(registration.accessKeyId, { registration, translation, exchanges: [] });
  }

  find(accessKeyId: string): RecordedRun | undefined {
    return this.#runs.get(accessKeyId);
  }
}
