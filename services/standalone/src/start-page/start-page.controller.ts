import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@suqiu/nest-kit';

const file = (name: string): string => readFileSync(path.join(__dirname, name), 'utf8');
const page = file('start-page.html');
const style = file('start-page.css');

/** What is there and how to sign in. */
@ApiExcludeController()
@Controller()
export class StartPageController {
  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  show(): string {
    return page;
  }

  /** A file of its own: the content security policy lets no inline style through. */
  @Get('start-page.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return style;
  }
}
