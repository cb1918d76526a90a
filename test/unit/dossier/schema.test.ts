import assert from 'node:assert/strict';
import { dossierKeys, entryKeys, figureKeys, ruleKeys } from '../../../src/core/dossier/parse';
import schema from '../../../schemas/dossier.schema.json';

/** The schema that YAML editors check with, held to what `parseDossier` knows. */
describe('schemas/dossier.schema.json', () => {
  const { entry, rule, figure } = schema.definitions;
  const objects: readonly (readonly [
    name: string,
    schema: { properties: object; additionalProperties: boolean },
    keys: readonly string[],
  ])[] = [
    ['the file', schema, dossierKeys],
    ['an entry', entry, entryKeys],
    ['a rule', rule, ruleKeys],
    ['a figure', figure, figureKeys],
  ];
  for (const [name, part, keys] of objects) {
    it(`knows the keys of ${name}, and says what each is for`, () => {
      assert.deepEqual(Object.keys(part.properties).sort(), [...keys].sort());
      assert.equal(part.additionalProperties, false);
      for (const property of Object.values(part.properties)) {
        const { description = '' } = property as { description?: string };
        assert.ok(description.length > 10);
      }
    });
  }

  it('asks for what the reading asks for', () => {
    assert.deepEqual(entry.required, ['file']);
    assert.deepEqual(figure.required, ['article', 'figure']);
  });
});
