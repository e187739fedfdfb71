/**
 * TODO(merge): what the rules find and is being mended. A fault that is mended has to leave the list, and nothing may be added;
 * when it is empty the file goes.
 */
export const FAULTS_TO_MEND: readonly string[] = [];
