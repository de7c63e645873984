import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { errorCatalogue } from '../errors/catalogue';
import { problemMediaType } from '../errors/problem';

export interface OpenApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/** Documents every endpoint of the application and serves /api/docs and /api/openapi.json. Call it before the application is initialised. */
export function setUpOpenApi(app: INestApplication, { title, version, description }: OpenApiInfo): OpenAPIObject {
  const config = new DocumentBuilder().setTitle(title).setVersion(version).setDescription(description).addBearerAuth().build();
  const document = withProblems(SwaggerModule.createDocument(app, config));
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: title });
  return document;
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string', example: 'urn:suqiu:error:CASE_NOT_FOUND' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(errorCatalogue) },
    instance: { type: 'string', example: 'urn:suqiu:trace:4bf92f3577b34da6a3ce929d0e0e4736' },
    hint: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: { code: { type: 'string' }, detail: { type: 'string' }, pointer: { type: 'string' }, parameter: { type: 'string' } },
      },
    },
  },
} as const;

/** Every operation may answer with a problem; its code says which. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = { description: 'Problem', content: { [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } } } };
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problemSchema as never } };
  for (const item of Object.values(document.paths))
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete])
      if (operation) operation.responses['default'] ??= problem;
  return document;
}
