import type { FastifyReply, FastifyRequest } from 'fastify';

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** The page of the API documentation brings its own script and style files and sets styles inline. */
const docsPage =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Our own pages (start page, console): files of this origin only. */
const page =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Answers of the API are data for one person: never framed, sniffed, referred to or kept by a cache. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  const path = request.url.split('?')[0] ?? '';
  const policy = path.startsWith('/api/docs') ? docsPage : path.startsWith('/api/') ? nothing : page;
  void reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    ...(path.startsWith('/api/') && { 'cache-control': 'no-store' }),
  });
}
