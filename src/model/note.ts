/**
 * What an example's readers may have to be told of their own language:
 * - `client`: where its SDK looks for Region and credentials, or how they are set where there is no client object;
 * - `binary-result`: as what it returns binary values;
 * - `pages`: how it gets the pages of a list, where the code doesn't show it;
 * - `removal`: whether it asks before it takes something away;
 * - `key-policy-read` and `key-policy-set`: how it hands over a key policy.
 */
export type NoteTopic = 'client' | 'binary-result' | 'pages' | 'removal' | 'key-policy-read' | 'key-policy-set';

/** Paragraphs in Markdown, by what they are about. Every language has the first two. */
export type Notes = Readonly<
  Record<Extract<NoteTopic, 'client' | 'binary-result'>, string> & Partial<Record<NoteTopic, string>>
>;
