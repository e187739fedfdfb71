/** What lessons may use of the findings about queues. */
export { allConsumedFinding } from './all-consumed.js';
export { endedBySentinelFinding } from './ended-by-sentinel.js';
export { firstInFirstOutFinding } from './first-in-first-out.js';
export { queueJoinedFinding } from './queue-joined.js';
export { waitedForRoomFinding } from './waited-for-room.js';
