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

/** The parts of the Encoding and Web Crypto standards that the domain uses: present in browsers and in Node alike. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
declare const crypto: { readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> } };
