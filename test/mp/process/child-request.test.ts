import { expect, it } from 'vitest';
import { type ChildRequest, decodeRequest, encodeRequest } from '../../../src/mp/process/child-request.js';

const request: ChildRequest = {
  role: 'child',
  name: 'p1\n进程',
  path: 'main.1',
  parent: { name: 'main', pid: 7 },
  daemon: false,
  traced: true,
  settings: { seed: 1, speed: 2 },
  program: {
    file: '/p.ts',
    modules: { '/p.ts': 'exports.a = 1;\nexports.b = 2;' },
    bootstrap: '/b',
    addon: '/a',
  },
  target: { module: '/p.ts', export: 'a' },
  args: Buffer.from([0xff, 10, 0, 10]),
};

it('a request is the same at the other end', () => {
  expect(decodeRequest(encodeRequest(request))).toEqual(request);
});

it('a request that was cut off in its first line is none', () => {
  const bytes = encodeRequest(request);
  expect(decodeRequest(bytes.subarray(0, bytes.indexOf(10)))).toBeNull();
  expect(decodeRequest(Buffer.alloc(0))).toBeNull();
});
