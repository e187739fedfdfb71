import fc from 'fast-check';

/** Any character there is, whatever it does to a terminal. That of fast-check ("binary") is a second of work to make. */
export const anyCharacter = fc
  .oneof(fc.nat(0x10ffff), fc.nat(0xff), fc.nat(0xffff))
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Any text of them. */
export const anyText = fc.string({ unit: anyCharacter });
