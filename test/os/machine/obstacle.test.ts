import { describe, expect, it } from 'vitest';
import { findObstacle, type Obstacle, type Runtime } from '../../../src/os/machine/obstacle.js';

const healthy: Runtime = {
  versions: { node: '20.0.0' },
  cwd: () => '/home/ann',
  platform: 'linux',
  pid: 4711,
};
const gone = () => {
  throw Object.assign(new Error('uv_cwd'), { code: 'ENOENT' });
};
const allowing = (...scopes: string[]) => ({ has: (scope: string) => scopes.includes(scope) });

describe('findObstacle', () => {
  it.each<[what: string, change: Partial<Runtime>, found: Obstacle | null]>([
    ['nothing', {}, null],
    ['Bun, which says that it is Node, too', { versions: { node: '24.0.0', bun: '1.3.0' } }, 'bun'],
    ['Deno', { versions: { node: '24.0.0', deno: '2.5.0' } }, 'deno'],
    ['a permission model that allows nothing', { permission: allowing() }, 'permission'],
    ['one without processes', { permission: allowing('fs.read', 'fs.write', 'addon') }, 'permission'],
    ['one without addons', { permission: allowing('fs.read', 'fs.write', 'child') }, 'permission'],
    ['one that allows all', { permission: allowing('fs.read', 'fs.write', 'child', 'addon') }, null],
    ['a folder that is gone', { cwd: gone }, 'folder'],
  ])('%s: %j', (_, change, found) => {
    expect(findObstacle({ ...healthy, ...change }, () => true)).toBe(found);
  });

  it('is a process table that does not show us, where there should be one', () => {
    expect(findObstacle(healthy, () => false)).toBe('table');
    expect(findObstacle({ ...healthy, platform: 'darwin' }, () => false)).toBeNull();
  });

  it('is nothing here', () => {
    expect(findObstacle()).toBeNull();
  });
});
