/** Where the SDK's code generator finds that a word ends. */
const BETWEEN_WORDS = [
  /[^A-Za-z0-9]+/gu,
  /(?<=[a-z])(?=[A-Z])/gu,
  /(?<=[A-Z])(?=[A-Z][a-z])/gu,
  /(?<=[0-9])(?=[A-Za-z])/gu,
];

/** What the AWS SDK for Java 2.x calls a member of an enumeration, e.g. `GENERATE_DATA_KEY` for `GenerateDataKey`. */
export function constantOf(member: string): string {
  return BETWEEN_WORDS.reduce((name, end) => name.replaceAll(end, '_'), member).toUpperCase();
}
