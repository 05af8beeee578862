import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { KmsExamplesError, messageOf } from '../errors.ts';
import { nearestInWords } from '../nearest.ts';
import { repositoryPath } from '../repository.ts';

/** What a template may name. Every name is there; a value that there isn't one of is null. */
export type Context = Readonly<Record<string, unknown>>;

/** The templates of one folder, in a Handlebars environment of their own. */
export class Templates {
  readonly #environment = Handlebars.create();
  readonly #compiled = new Map<string, HandlebarsTemplateDelegate<Context>>();
  readonly #folder: string;
  readonly #read: (path: string) => string;
  readonly #escapes: boolean;

  /**
   * @param folder Name of the folder below `templates/`.
   * @param read Reads a template's text by its path below `templates/`.
   * @param escapes Whether what stands between two braces is written as HTML's text; between three it isn't.
   */
  constructor(
    folder: string,
    read: (path: string) => string = (path) => readFileSync(repositoryPath('templates', path), 'utf8'),
    escapes = false,
  ) {
    this.#folder = folder;
    this.#read = read;
    this.#escapes = escapes;
  }

  /**
   * Renders a template of the folder.
   *
   * @throws KmsExamplesError `invalid-template` when it is missing, isn't Handlebars or names what the context lacks.
   */
  render(name: string, context: Context): string {
    const path = `${this.#folder}/${name}.hbs`;
    try {
      return this.#template(path)(context);
    } catch (error) {
      throw new KmsExamplesError('invalid-template', {
        where: `templates/${path}`,
        expected: `a template over the values ${Object.keys(context).join(', ')}`,
        // Handlebars tells no name for what a template is rendered over.
        found: messageOf(error).replace(' in [object Object]', ''),
        remedy: `correct the template, or give the model what it names${nearestTo(messageOf(error), Object.keys(context))}`,
        cause: error,
      });
    }
  }

  #template(path: string): HandlebarsTemplateDelegate<Context> {
    const known = this.#compiled.get(path);
    if (known !== undefined) return known;
    const syntaxTree = Handlebars.parse(this.#read(path));
    const names = new StrictNames();
    names.accept(syntaxTree);
    for (const partial of names.partials) {
      this.#environment.registerPartial(partial, this.#template(`${this.#folder}/${partial}.hbs`));
    }
    const compiled = this.#environment.compile<Context>(syntaxTree, {
      noEscape: !this.#escapes,
      strict: true,
      knownHelpersOnly: true,
    });
    this.#compiled.set(path, compiled);
    return compiled;
  }
}

/** Of a name that Handlebars doesn't find, the one that is most like it. */
function nearestTo(message: string, known: readonly string[]): string {
  const [, name] = /^"(.+?)" not defined/u.exec(message) ?? [];
  return name === undefined ? '' : nearestInWords(name, known);
}

/** Finds the templates of a folder, each folder's once. */
export function templateFolders(): (folder: string) => Templates {
  const known = new Map<string, Templates>();
  return (folder) => {
    const templates = known.get(folder) ?? new Templates(folder);
    known.set(folder, templates);
    return templates;
  };
}

/** Handlebars' own strict mode lets a misspelt name after `#if` or `#each` pass for one without a value. */
class StrictNames extends Handlebars.Visitor {
  /** The templates of the folder that stand around parts of this one. */
  readonly partials: string[] = [];

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    if ('original' in partial.name) this.partials.push(partial.name.original);
    super.PartialBlockStatement(partial);
  }

  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }
}
