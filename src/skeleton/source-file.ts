import { posix } from 'node:path';
import MagicString from 'magic-string';
import ts from 'typescript';
import { KmsExamplesError } from '../errors.ts';
import type { Import } from './writer.ts';

/** What a declaration of a file is, and what it is given. */
export interface Declared {
  readonly name: string;
  readonly statement: ts.VariableStatement;
  readonly value: ts.Expression;
}

/** A TypeScript file of the repository to which things are added; all that is there stays. */
export class SourceFile {
  /** Its path in the repository. */
  readonly path: string;
  readonly #tree: ts.SourceFile;
  readonly #edited: MagicString;
  readonly #taken: Set<string>;

  /** @throws KmsExamplesError `no-place` when it isn't TypeScript */
  constructor(path: string, text: string) {
    this.path = path;
    this.#tree = parsed(path, text);
    this.#edited = new MagicString(text);
    this.#taken = new Set(this.#tree.statements.flatMap(namesOf));
  }

  get text(): string {
    return this.#edited.toString();
  }

  /** The variables that are declared in the file itself, each with what it is given. */
  get variables(): Declared[] {
    return this.#tree.statements
      .filter(ts.isVariableStatement)
      .flatMap((statement) =>
        statement.declarationList.declarations.flatMap(({ name, initializer }) =>
          ts.isIdentifier(name) && initializer !== undefined
            ? [{ name: name.text, statement, value: initializer }]
            : [],
        ),
      );
  }

  /**
   * Imports names, but those that are imported from the same module already.
   *
   * @throws KmsExamplesError `name-taken` when one of them stands for something else in the file
   */
  import(imports: readonly Import[]): void {
    const added = imports.filter((wanted) => !this.#isImported(wanted));
    for (const { name } of added) this.#take(name);
    for (const module of new Set(added.map((wanted) => wanted.module))) {
      const names = added.filter((wanted) => wanted.module === module).map(({ name }) => name);
      this.#importFrom(this.#specifierOf(module), names);
    }
  }

  /**
   * Declares a name, before another statement and the comments over it.
   *
   * @throws KmsExamplesError `name-taken`
   */
  declare(name: string, text: string, statement: ts.Statement): void {
    this.#take(name);
    const comments = ts.getLeadingCommentRanges(this.#tree.text, statement.getFullStart()) ?? [];
    this.#edited.appendLeft(comments[0]?.pos ?? statement.getStart(), `${text}\n\n`);
  }

  /** Puts an item at the end of a list. */
  append(list: ts.ArrayLiteralExpression, item: string): void {
    const last = list.elements.at(-1);
    if (last === undefined) this.#edited.appendLeft(list.getStart() + 1, item);
    else this.#edited.appendLeft(last.getEnd(), `, ${item}`);
  }

  /**
   * What the file must have for something to be added to it.
   *
   * @param byHand What is to be done where it hasn't.
   * @throws KmsExamplesError `no-place`
   */
  require<Found>(found: Found | undefined, expected: string, byHand: string): Found {
    if (found !== undefined) return found;
    throw new KmsExamplesError('no-place', { where: this.path, expected, found: 'none', remedy: byHand });
  }

  /** Keeps a name for what is added. */
  #take(name: string): void {
    const isWord = ts.identifierToKeywordKind(ts.factory.createIdentifier(name)) !== undefined;
    if (!isWord && !this.#taken.has(name)) {
      this.#taken.add(name);
      return;
    }
    throw new KmsExamplesError('name-taken', {
      where: this.path,
      expected: `a name that nothing in the file has, as ${name} is to be one there`,
      found: `${name}, which is taken`,
      remedy: 'choose another id, or rename what has the name',
    });
  }

  #isImported({ module, name }: Import): boolean {
    return this.#importsFrom(this.#specifierOf(module)).some(({ importClause }) =>
      namesIn(importClause).some((element) => element.name.text === name && element.propertyName === undefined),
    );
  }

  #importFrom(specifier: string, names: readonly string[]): void {
    const known = this.#importsFrom(specifier).find(({ importClause }) => namesIn(importClause).length > 0);
    if (known !== undefined) {
      this.#extend(known, names.join(', '));
      return;
    }
    const last = this.#tree.statements.findLast(ts.isImportDeclaration);
    const text = `import { ${names.join(', ')} } from '${specifier}';`;
    if (last === undefined) this.#edited.prepend(`${text}\n\n`);
    else this.#edited.appendLeft(last.getEnd(), `\n${text}`);
  }

  /** Has an import bring more; one of types then brings both. */
  #extend({ importClause: clause }: ts.ImportDeclaration, names: string): void {
    const elements = namesIn(clause);
    if (clause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) {
      this.#edited.appendLeft(elements.at(-1)?.getEnd() ?? 0, `, ${names}`);
      return;
    }
    this.#edited.remove(clause.getStart(), clause.namedBindings?.getStart() ?? clause.getStart());
    this.#edited.appendLeft(elements[0]?.getStart() ?? 0, `${names}, `);
    for (const element of elements) this.#edited.appendLeft(element.getStart(), 'type ');
  }

  #importsFrom(specifier: string): ts.ImportDeclaration[] {
    return this.#tree.statements
      .filter(ts.isImportDeclaration)
      .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === specifier);
  }

  /** How the file names a module by its path below `src`. */
  #specifierOf(module: string): string {
    const relative = posix.relative(posix.dirname(this.path), `src/${module}`);
    return relative.startsWith('.') ? relative : `./${relative}`;
  }
}

/** The member of an object in TypeScript, if it has it. */
export function memberOf(value: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (value === undefined || !ts.isObjectLiteralExpression(value)) return undefined;
  const found = value.properties.find(
    (property) => property.name !== undefined && ts.isIdentifier(property.name) && property.name.text === name,
  );
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** The list between brackets that an expression is. */
export function listOf(value: ts.Expression | undefined): ts.ArrayLiteralExpression | undefined {
  return value !== undefined && ts.isArrayLiteralExpression(value) ? value : undefined;
}

/** The first list between brackets in an expression, e.g. in the arguments of a call, or before a cast. */
export function listIn(value: ts.Node | undefined): ts.ArrayLiteralExpression | undefined {
  if (value === undefined || ts.isArrayLiteralExpression(value)) return value;
  return ts.forEachChild(value, listIn);
}

/** What a call is given first. */
export function argumentIn(value: ts.Expression | undefined): ts.Expression | undefined {
  return value !== undefined && ts.isCallExpression(value) ? value.arguments[0] : undefined;
}

/** The name that an expression is. */
export function nameIn(value: ts.Expression): string | undefined {
  return ts.isIdentifier(value) ? value.text : undefined;
}

/** The text that an expression is. */
export function textIn(value: ts.Expression | undefined): string | undefined {
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function namesIn(clause: ts.ImportClause | undefined): readonly ts.ImportSpecifier[] {
  const bindings = clause?.namedBindings;
  return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
}

/** The names that a statement brings into a file. */
function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  }
  if (!ts.isImportDeclaration(statement)) {
    return isNamed(statement) && statement.name !== undefined ? [statement.name.text] : [];
  }
  const { importClause: clause } = statement;
  const bindings = clause?.namedBindings;
  const whole = bindings !== undefined && ts.isNamespaceImport(bindings) ? [bindings] : [];
  return [clause, ...whole, ...namesIn(clause)].flatMap((brought) => brought?.name?.text ?? []);
}

type Named =
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function isNamed(statement: ts.Statement): statement is Named {
  return [
    ts.isFunctionDeclaration,
    ts.isClassDeclaration,
    ts.isEnumDeclaration,
    ts.isInterfaceDeclaration,
    ts.isTypeAliasDeclaration,
  ].some((is) => is(statement));
}

function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundBy(element.name)));
}

/** @throws KmsExamplesError `no-place` */
function parsed(path: string, text: string): ts.SourceFile {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
  const [first] = diagnostics;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  if (first === undefined) return tree;
  const { line } = tree.getLineAndCharacterOfPosition(first.start ?? 0);
  throw new KmsExamplesError('no-place', {
    where: `${path}, line ${String(line + 1)}`,
    expected: 'a file that can be read as TypeScript',
    found: ts.flattenDiagnosticMessageText(first.messageText, '\n'),
    remedy: 'correct the line',
  });
}
