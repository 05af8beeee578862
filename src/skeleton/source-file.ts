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

  /** @throws KmsExamplesError `no-place` when it isn't TypeScript */
  constructor(path: string, text: string) {
    this.path = path;
    this.#tree = parsed(path, text);
    this.#edited = new MagicString(text);
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
    for (const { name } of added) this.requireFree(name);
    for (const module of new Set(added.map((wanted) => wanted.module))) {
      const names = added.filter((wanted) => wanted.module === module).map(({ name }) => name);
      this.#importFrom(this.#specifierOf(module), names);
    }
  }

  /** @throws KmsExamplesError `name-taken` */
  requireFree(name: string): void {
    const isTaken = this.#names().includes(name) || ts.identifierToKeywordKind(ts.factory.createIdentifier(name));
    if (!isTaken) return;
    throw new KmsExamplesError('name-taken', {
      where: this.path,
      expected: `a name that nothing in the file has, as ${name} is to be one there`,
      found: `${name}, which is taken`,
      remedy: 'choose another id, or rename what has the name',
    });
  }

  /** Puts statements before another one, and before the comments over it. */
  insertBefore(statement: ts.Statement, text: string): void {
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

  #isImported({ module, name }: Import): boolean {
    return this.#importsFrom(this.#specifierOf(module)).some(({ importClause }) =>
      namesIn(importClause).some((element) => element.name.text === name && element.propertyName === undefined),
    );
  }

  #importFrom(specifier: string, names: readonly string[]): void {
    const known = this.#importsFrom(specifier).find(({ importClause }) => namesIn(importClause).length > 0);
    const last = namesIn(known?.importClause).at(-1);
    if (known !== undefined && last !== undefined) {
      this.#edited.appendLeft(last.getEnd(), `, ${names.join(', ')}`);
      this.#importValues(known);
      return;
    }
    const before = this.#tree.statements.findLast(ts.isImportDeclaration);
    const text = `import { ${names.join(', ')} } from '${specifier}';`;
    if (before === undefined) this.#edited.prepend(`${text}\n\n`);
    else this.#edited.appendLeft(before.getEnd(), `\n${text}`);
  }

  /** Lets an import of types bring values, too. */
  #importValues({ importClause }: ts.ImportDeclaration): void {
    if (importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword) return;
    const [first] = namesIn(importClause);
    const keyword = this.#tree.text.indexOf('type', importClause.getStart());
    this.#edited.remove(keyword, importClause.namedBindings?.getStart() ?? keyword);
    for (const element of namesIn(importClause)) this.#edited.prependLeft(element.getStart(), 'type ');
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

  /** Every name that something of the file's own, or an import, has there. */
  #names(): string[] {
    return this.#tree.statements.flatMap((statement) => {
      if (ts.isImportDeclaration(statement)) {
        const { importClause } = statement;
        const bindings = importClause?.namedBindings;
        const whole = bindings !== undefined && ts.isNamespaceImport(bindings) ? [bindings.name.text] : [];
        return [...whole, ...(importClause?.name?.text ?? []), ...namesIn(importClause).map(({ name }) => name.text)];
      }
      if (ts.isVariableStatement(statement)) {
        return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
      }
      return isNamed(statement) && statement.name !== undefined ? [statement.name.text] : [];
    });
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
