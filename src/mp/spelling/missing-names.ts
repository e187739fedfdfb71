/**
 * Names of Python's multiprocessing that are not here, each with what to use instead. docs/python.md says the same; what is
 * added to the library leaves both.
 */

const IN_A_QUEUE =
  'Put the value into a Queue of its own, as its only item: who gets it has it alone, changes it and puts it back';
const ONE_METHOD = 'Leave it out: every process is started by spawn, as a fresh one that loads the program';
const ONE_OWNER = 'Let one process keep the data and answer the others through a Queue or a Pipe';
const NO_NETWORK = 'Use a Pipe or a Queue: the processes of a run are on one machine, and of one family';
const THE_LOG = 'Leave it out: every run has a log, `run --json` shows it, and print() adds to it';

/** Those that will come. */
export const MISSING_YET: Readonly<Record<string, string>> = {
  Array: IN_A_QUEUE,
  Condition:
    'Use an Event for what happens once, a Semaphore or a Queue for what happens again and again, a Barrier where all wait for all',
  Pool: 'Start as many processes as there should be workers, let them get() their work from one Queue and put() results into another',
  Value: IN_A_QUEUE,
};

/** Those that will not. */
export const MISSING: Readonly<Record<string, string>> = {
  AuthenticationError: NO_NETWORK,
  BufferTooShort: 'Leave it out: recvBytes() returns a buffer that is large enough',
  Client: NO_NETWORK,
  Listener: NO_NETWORK,
  Manager: ONE_OWNER,
  ProcessError: 'Catch MpError, or look at its `code`',
  RawArray: IN_A_QUEUE,
  RawValue: IN_A_QUEUE,
  SharedMemory: ONE_OWNER,
  ShareableList: ONE_OWNER,
  Thread: 'Use a Process: this is about processes, which share no memory',
  TimeoutError:
    'Calls with a time limit say it each in their own way: false (acquire, wait, poll), Empty, Full, BrokenBarrierError',
  allow_connection_pickling: 'Leave it out: connections travel in `args`',
  freeze_support: 'Leave it out: only programs frozen into a Windows executable need it',
  get_all_start_methods: ONE_METHOD,
  get_context: ONE_METHOD,
  get_logger: THE_LOG,
  get_start_method: ONE_METHOD,
  log_to_stderr: THE_LOG,
  reducer: 'Leave it out: what travels is what structured clone carries, and primitives in `args`',
  set_executable: ONE_METHOD,
  set_forkserver_preload: ONE_METHOD,
  set_start_method: ONE_METHOD,
  shared_memory: ONE_OWNER,
};
