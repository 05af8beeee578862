import { findOperation, membersOf } from '../../src/api/service-model.ts';
import { validate } from '../../src/api/validate.ts';
import { answerToViolations } from '../../src/api/violation.ts';
import { policyBreaches } from '../../src/model/policy-rules.ts';
import type { Request } from './request.ts';
import { checkSignature } from './signature.ts';
import type { Refusal } from '../emulator/refusal.ts';

type RequestCheck = (request: Request) => Refusal | undefined | Promise<Refusal | undefined>;

const CONTENT_TYPE = /^application\/x-amz-json-1\.1(?:;|$)/u;

/** The checks of AWS KMS, in its order. Each presupposes those before it. */
const CHECKS: readonly RequestCheck[] = [
  reachesTheService,
  namesAnOperation,
  checkSignature,
  holdsAnObject,
  keepsTheServiceModel,
  keepsThePolicyRules,
];

/** How AWS KMS refuses a request, before it does anything; undefined where it takes it. */
export async function refusalOf(request: Request): Promise<Refusal | undefined> {
  for (const check of CHECKS) {
    const refusal = await check(request);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function reachesTheService({ method, path, headers }: Request): Refusal | undefined {
  return method === 'POST' && path === '/' && CONTENT_TYPE.test(headers['content-type'] ?? '')
    ? undefined
    : { status: 404, code: 'UnknownOperationException', message: `No service at ${method} ${path}` };
}

function namesAnOperation({ operation }: Request): Refusal | undefined {
  return findOperation(operation) === undefined
    ? { status: 400, code: 'UnknownOperationException', message: `Unknown operation ${operation}` }
    : undefined;
}

function holdsAnObject({ input }: Request): Refusal | undefined {
  return input === undefined
    ? { status: 400, code: 'SerializationException', message: 'The request body is not a JSON object.' }
    : undefined;
}

/** A member that is null counts as left out. */
function keepsTheServiceModel({ operation, input = {} }: Request): Refusal | undefined {
  const members = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
  const answer = answerToViolations(validate(findOperation(operation)?.input ?? '', members));
  return answer === undefined ? undefined : { status: 400, ...answer };
}

function keepsThePolicyRules({ operation, input = {}, registration }: Request): Refusal | undefined {
  const { Policy: text, BypassPolicyLockoutSafetyCheck: bypass } = input;
  const takesPolicy = 'Policy' in membersOf(findOperation(operation)?.input);
  if (!takesPolicy || typeof text !== 'string' || registration === undefined) return undefined;
  const context = { ...registration.policyContext, bypassLockoutCheck: bypass === true };
  const answer = policyBreaches(text, context).find(({ rule }) => rule.answer !== undefined)?.rule.answer;
  return answer === undefined ? undefined : { status: 400, ...answer };
}
