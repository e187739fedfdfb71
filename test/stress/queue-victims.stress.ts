import { describeQueueVictims } from '../helpers/queue-victims.js';
import { turns } from '../helpers/turns.js';

describeQueueVictims(turns(4, 50));
