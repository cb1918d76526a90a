import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sidecarSchema } from '../../../src/core/notes/sidecar/schema';

/** The parts of valibot's schemas and checks that the sidecar's model is made of. */
interface Model {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Model>>;
  readonly item?: Model;
  readonly wrapped?: Model;
  readonly options?: readonly string[];
  readonly pipe?: readonly { readonly kind: string; readonly type: string; readonly requirement?: unknown }[];
}

/** The JSON Schema that says what a model says, descriptions aside. */
function jsonSchemaOf(model: Model): Record<string, unknown> {
  if (model.type === 'nullish') return nullable(jsonSchemaOf(model.wrapped!));
  const schema = typeOf(model);
  for (const check of model.pipe?.filter(({ kind }) => kind === 'validation') ?? []) {
    if (check.type === 'regex') schema.pattern = (check.requirement as RegExp).source;
    else if (check.type === 'integer') schema.type = 'integer';
    else if (check.type === 'min_value') schema.minimum = check.requirement;
    else if (check.type === 'min_length') schema.minLength = check.requirement;
    else assert.fail(`no JSON Schema for the check ${check.type}`);
  }
  return schema;
}

function typeOf(model: Model): Record<string, unknown> {
  switch (model.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: model.type };
    case 'picklist':
      return { enum: model.options };
    case 'array':
      return { type: 'array', items: jsonSchemaOf(model.item!) };
    case 'loose_object': {
      const entries = Object.entries(model.entries!);
      const required = entries.filter(([, { type }]) => type !== 'nullish').map(([key]) => key);
      const properties = Object.fromEntries(entries.map(([key, entry]) => [key, jsonSchemaOf(entry)]));
      return { type: 'object', ...(required.length > 0 ? { required } : {}), properties };
    }
    default:
      return assert.fail(`no JSON Schema for ${model.type}`);
  }
}

const nullable = (schema: Record<string, unknown>): Record<string, unknown> =>
  schema.enum ? { ...schema, enum: [...(schema.enum as unknown[]), null] } : { ...schema, type: [schema.type, 'null'] };

function withoutDescriptions(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutDescriptions);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) => !(['$schema', 'title'].includes(key) || (key === 'description' && typeof value === 'string')),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutDescriptions(value)]));
}

describe('the JSON Schema of notes', () => {
  it('says what the model says', () => {
    const shipped: unknown = JSON.parse(readFileSync('schemas/notes.schema.json', 'utf8'));
    assert.deepEqual(withoutDescriptions(shipped), jsonSchemaOf(sidecarSchema as unknown as Model));
  });
});
