/*
 * What the package names its content by. Here it is any text: packaging writes this module anew, with the names that
 * there are.
 */

/** The id of an example. */
export type Example = string;

/** The id of a target: a language with one SDK generation. */
export type Target = string;

/** A language as its tabs are titled, or the id of one of its targets. */
export type Language = string;

export type Edition = string;
