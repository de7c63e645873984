interface Route {
  readonly methods: Set<string>;
  readonly pattern: RegExp;
}

/** The routes of a server by template, to tell a wrong address (404) from a wrong method (405), which the router does not. */
export class RouteTable {
  private readonly routes = new Map<string, Route>();

  add(methods: string | readonly string[], template: string): void {
    const route = this.routes.get(template) ?? { methods: new Set(), pattern: patternOf(template) };
    for (const method of [methods].flat()) route.methods.add(method);
    this.routes.set(template, route);
  }

  /** Methods that some route takes at this path; [] when there is no such path. */
  methodsAt(path: string): string[] {
    const matching = [...this.routes.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
  }
}

const patternOf = (template: string): RegExp => {
  const parts = template.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
};
