/** The part of WHATWG URL that the domain uses: present in browsers and in Node alike. */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly hostname: string;
  readonly protocol: string;
  readonly pathname: string;
  readonly origin: string;
  readonly searchParams: { delete(name: string): void; get(name: string): string | null; keys(): IterableIterator<string> };
  search: string;
  hash: string;
  readonly href: string;
}
