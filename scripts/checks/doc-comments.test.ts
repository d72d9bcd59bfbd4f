import ts from 'typescript';
import { expect, it } from 'vitest';
import { isTest, readProjectFile, sourceFiles } from '@/scripts/checks/project-files';

const documented = /^lib\/(credits|editor|server)\//;
/** Its functions draw what their names say, from the pieces that `stage` and `look` explain. */
const speaksForItself = /^lib\/server\/providers\/local\/drawing\//;

it('explains every exported function of the credit core, the editor and the server', { timeout: 60_000 }, () => {
  const files = sourceFiles().filter((path) => documented.test(path) && !speaksForItself.test(path) && !isTest(path));
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((path) => undocumented(path, readProjectFile(path)))).toEqual([]);
});

it('sees the difference between a function that is explained and one that is not', () => {
  const text = '/** Says why. */\nexport function good() {}\nexport const bad = () => 1;\nexport async function worse() {}\nexport const value = 1;\nconst own = () => 2;\n';
  expect(undocumented('a.ts', text)).toEqual(['a.ts: bad', 'a.ts: worse']);
});

/** The exported functions of a file, declared or assigned, that have no doc comment. */
function undocumented(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  return file.statements.flatMap((statement) => {
    if (!isExported(statement) || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    return functionNames(statement).map((name) => `${path}: ${name}`);
  });
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false);
}

function functionNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default'];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)))
    .map(({ name }) => name.getText());
}
