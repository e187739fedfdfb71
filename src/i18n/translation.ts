/**
 * What another language says where English has `English`: the same keys, functions of the same parameters, other
 * words. A key that is missing, and one too many, do not compile.
 */
export type Translation<English> = English extends string
  ? string
  : English extends (...parameters: infer Parameters) => infer Said
    ? (...parameters: Parameters) => Said extends string ? string : Said
    : { readonly [Key in keyof English]: Translation<English[Key]> };
