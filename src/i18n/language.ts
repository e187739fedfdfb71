/** The languages of the tool. Every text exists in each of them; a missing one is a compile error. */
export type Language = 'en' | 'zh';
export type Localized = Readonly<Record<Language, string>>;

/** What another language has to say: the keys of the English words, and functions of the same parameters. */
export type Translated<English> = English extends string
  ? string
  : English extends (...values: infer Values) => infer Said
    ? (...values: Values) => Said extends string ? string : Said
    : { readonly [Key in keyof English]: Translated<English[Key]> };
