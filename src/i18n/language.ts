/** The languages of the tool. Every text exists in each of them; a missing one is a compile error. */
export type Language = 'en' | 'zh';
export type Localized = Readonly<Record<Language, string>>;
