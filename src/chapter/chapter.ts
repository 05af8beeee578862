import { checkVariables } from '../languages/variables.ts';
import { checkPages } from '../model/check.ts';
import type { Page } from '../model/example.ts';
import { aliases } from './pages/aliases.ts';
import { client } from './pages/client.ts';
import { deletion } from './pages/deletion.ts';
import { encryption } from './pages/encryption.ts';
import { errors } from './pages/errors.ts';
import { grants } from './pages/grants.ts';
import { keyPolicies } from './pages/key-policies.ts';
import { keys } from './pages/keys.ts';
import { overview } from './pages/overview.ts';
import { rotation } from './pages/rotation.ts';
import { tags } from './pages/tags.ts';
import { withPlace } from './places.ts';

/** The pages of the chapter, in its order, checked against the facts of the KMS API. */
export const pages: readonly Page[] = checked([
  overview,
  client,
  keys,
  aliases,
  tags,
  rotation,
  encryption,
  keyPolicies,
  grants,
  deletion,
  errors,
]);

/** @throws KmsExamplesError `invalid-example`, with the place of what is wrong */
function checked(declared: readonly Page[]): readonly Page[] {
  try {
    return checkVariables(checkPages(declared));
  } catch (error) {
    throw withPlace(error);
  }
}
