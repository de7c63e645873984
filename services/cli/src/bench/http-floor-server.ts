import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PlainText, RequestPipe } from '@suqiu/nest-kit';
import { Pool } from 'pg';

class FloorRequest {
  @PlainText({ max: 200 })
  title!: string;
  @PlainText({ max: 10_000, multiline: true })
  text!: string;
}

/** The size of the pool that commands of one service have. */
const pool = new Pool({ connectionString: process.argv[2], max: 4 });

@Controller('floor')
class FloorController {
  @Post()
  async insert(@Body() { title, text }: FloorRequest): Promise<{ id: string }> {
    const { rows } = await pool.query<{ id: string }>('INSERT INTO floor (title, text) VALUES ($1, $2) RETURNING id', [title, text]);
    return { id: rows[0]!.id };
  }
}

@Module({ controllers: [FloorController] })
class FloorModule {}

async function main(): Promise<void> {
  await pool.query('CREATE TABLE IF NOT EXISTS floor (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text, text text)');
  const app = await NestFactory.create<NestFastifyApplication>(FloorModule, new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(new RequestPipe());
  await app.listen(0, '127.0.0.1');
  process.send?.((await app.getUrl()).replace('[::1]', '127.0.0.1'));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
