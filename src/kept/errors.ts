/** Why a log cannot be shown, or written where the learner wants it. */

export type LogFileCode =
  /** Nothing is kept yet; or fewer runs than that. */
  | 'NO_RUNS'
  | 'NO_SUCH_RUN'
  /** There is no such file; a folder, a pipe or a device is in its place; it cannot be read; it is too large. */
  | 'LOG_NOT_FOUND'
  | 'LOG_FOLDER'
  | 'LOG_NOT_A_FILE'
  | 'LOG_UNREADABLE'
  | 'LOG_TOO_LARGE'
  /** It is empty; it stops within its first line; it is no log; a line of it is damaged; it is of a later format. */
  | 'LOG_EMPTY'
  | 'LOG_BEGINNING'
  | 'LOG_FORMAT'
  | 'LOG_DAMAGED'
  | 'LOG_VERSION';

/** A log that cannot be shown. */
export class LogFileError extends Error {
  override readonly name = 'LogFileError';
  readonly code: LogFileCode;
  /** The file; of runs that are not there, how many there are. */
  readonly subject: string;
  /** The line that is damaged, from 1; or what the system says. */
  readonly detail: string;

  constructor(code: LogFileCode, subject: string, detail = '', options?: ErrorOptions) {
    super(`${code}: ${subject} ${detail}`.trim(), options);
    this.code = code;
    this.subject = subject;
    this.detail = detail;
  }
}

export type RecordCode =
  /** A folder, a device, or something that is no log is there already; there is no such folder; the system does not let us. */
  'RECORD_FOLDER' | 'RECORD_NOT_A_FILE' | 'RECORD_NOT_A_LOG' | 'RECORD_NO_FOLDER' | 'RECORD_UNWRITABLE';

/** A log that cannot be written where the learner wants it. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly code: RecordCode;
  readonly path: string;
  /** What the system says. */
  readonly detail: string;

  constructor(code: RecordCode, path: string, detail = '', options?: ErrorOptions) {
    super(`${code}: ${path} ${detail}`.trim(), options);
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}
