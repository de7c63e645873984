import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@suqiu/nest-kit';

const file = (name: string): string => readFileSync(path.join(__dirname, name), 'utf8');
const style = file('start-page.css');

/** Where tokens come from. */
export type SignInOffered = 'demonstration' | 'issuer';
export const signInOffered = Symbol('sign-in offered');

/** What is there and how to sign in. */
@ApiExcludeController()
@Controller()
export class StartPageController {
  private readonly page: string;

  constructor(@Inject(signInOffered) offered: SignInOffered) {
    this.page = file('start-page.html').replace('<!-- sign-in -->', () => file(`sign-in-${offered}.html`));
  }

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  show(): string {
    return this.page;
  }

  /** A file of its own: the content security policy lets no inline style through. */
  @Get('start-page.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return style;
  }
}
