import { describeQueueVictims } from '../helpers/queue-victims.js';

describeQueueVictims(1);
