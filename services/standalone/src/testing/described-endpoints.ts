import type { RunningStandalone } from './running-standalone';

/** A JSON schema as the OpenAPI document has it, with references followed. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** An operation as the OpenAPI document describes it. */
export interface Described {
  readonly method: string;
  /** With `{parameters}`. */
  readonly path: string;
  readonly body?: Schema;
  readonly query: readonly { readonly name: string; readonly format?: string }[];
}

interface RawSchema {
  readonly $ref?: string;
  readonly allOf?: readonly RawSchema[];
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly items?: RawSchema;
}

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: RawSchema }[];
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: RawSchema }>> };
          }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, RawSchema>> };
}

/** Every operation of the documentation. */
export async function describedEndpoints(system: RunningStandalone): Promise<Described[]> {
  const { body } = await system.get<OpenApi>(undefined, '/api/openapi.json');
  const follow = ({ $ref, allOf = [], ...own }: RawSchema): Schema => {
    const named = $ref === undefined ? {} : follow(body.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
    const merged = allOf.map(follow).reduce((all, one) => ({ ...all, ...one }), named);
    const properties = Object.fromEntries(Object.entries(own.properties ?? {}).map(([name, schema]) => [name, follow(schema)]));
    return {
      ...merged,
      ...(own.type !== undefined && { type: own.type }),
      ...(own.format !== undefined && { format: own.format }),
      ...(own.properties && { properties }),
      ...(own.items && { items: follow(own.items) }),
    };
  };
  return Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return {
        method: method.toUpperCase(),
        path,
        query: parameters.flatMap(({ in: where, name, schema: { format } = {} }) =>
          where === 'query' ? [{ name, ...(format !== undefined && { format }) }] : [],
        ),
        ...(schema && { body: follow(schema) }),
      };
    }),
  );
}
