# shellcheck shell=bash
# The installed tool in odd surroundings; read by ./run, in the folder where the tool is installed. What this system does
# not let us try is skipped with a word.

tool=$PWD/node_modules/concur-lesson/bin/concur-lesson.js

# Everything a run has to say, many times over: more is drawn without end.
most_bytes=200000
# Whoever takes longer hangs.
patience=60

# expect_end CODE TEXT COMMAND...: ends with CODE, and says TEXT.
expect_end() {
  local code=$1 said=$2 ended=0
  shift 2
  printf -- '--- %s\n' "$*"
  timeout -s KILL "$patience" "$@" </dev/null >"$scratch/ended.txt" 2>&1 || ended=$?
  tail -n 3 "$scratch/ended.txt"
  same "$code" "$ended" || return 1
  has <(tr '\n' ' ' <"$scratch/ended.txt" | tr -s ' ') "$said" || { printf 'not said: %s\n' "$said" && return 1; }
  (($(wc -c <"$scratch/ended.txt") < most_bytes)) || { printf 'drawn without end\n' && return 1; }
}

skip() {
  printf 'skipped: %s\n' "$1"
}

run_without_columns() {
  script -qec true /dev/null </dev/null || { skip 'no script(1)' && return; }
  expect_end 0 'What this system can show' script -qec "node $tool doctor" /dev/null &&
    expect_end 0 'What really happened' script -qec "node $tool run lock-v2 --speed 20" /dev/null &&
    expect_end 0 'lock-v2' script -qec "node $tool compare lock-v1 lock-v2 --speed 20" /dev/null &&
    # a prompt waits: SIGTERM ends it
    expect_end 124 'What next?' script -qec "timeout --foreground 5 node $tool" /dev/null
}

run_with_little_room() {
  cat >crowd.ts <<'PROGRAM'
import { Barrier, Process } from 'concur-lesson/mp';
export function wait(all: Barrier) { all.wait(); }
export function main() {
  const all = new Barrier(100);
  const crowd = Array.from({ length: 100 }, () => new Process({ target: wait, args: [all] }));
  for (const each of crowd) each.start();
  for (const each of crowd) each.join();
}
PROGRAM
  expect_end 3 'ulimit -n' bash -c "ulimit -n 80; exec node $tool run phone-rush" &&
    expect_end 0 'What really happened' bash -c "ulimit -n 80; exec node $tool run phone-rush --buyers 20 --speed 20" || return 1
  # limits of processes do not hold for root
  local as_user=(env XDG_DATA_HOME=/nowhere XDG_STATE_HOME=/nowhere)
  ((UID > 0)) || { chmod a+rx "$scratch" "$scratch/user" && as_user+=(setpriv --reuid 65534 --regid 65534 --clear-groups); }
  if "${as_user[@]}" test -r crowd.ts; then
    expect_end 3 'ulimit -u' "${as_user[@]}" bash -c "ulimit -u 500; exec node $tool run phone-rush" &&
      expect_end 0 'What really happened' "${as_user[@]}" bash -c "ulimit -u 500; exec node $tool run lock-v2 --speed 20" &&
      # nobody knows how many this one starts: it is told when one cannot be
      expect_end 3 'ulimit -u' "${as_user[@]}" bash -c "ulimit -u 300; exec node $tool run ./crowd.ts" || return 1
  else skip 'no other user, for whom ulimit -u would hold'; fi
  in_group pids pids.max 200 3 pids.max run phone-rush &&
    in_group memory "$(memory_limit)" $((400 << 20)) 3 memory.max run phone-rush
}

memory_limit() {
  if [[ -d /sys/fs/cgroup/memory ]]; then echo memory.limit_in_bytes; else echo memory.max; fi
}

# in_group CONTROLLER FILE VALUE CODE TEXT ARGUMENTS...: the tool in a control group of its own with that limit.
in_group() {
  local controller=$1 file=$2 value=$3 code=$4 said=$5 ended=0
  local group=/sys/fs/cgroup/$controller
  shift 5
  [[ -d $group ]] || group=/sys/fs/cgroup
  group+=/concur-lesson-ci-$$
  if mkdir "$group" 2>/dev/null && { echo "$value" >"$group/$file"; } 2>/dev/null; then
    expect_end "$code" "$said" bash -c "echo \$\$ >$group/cgroup.procs && exec node $tool $*" || ended=1
  else skip "no control group of our own with $file"; fi
  rmdir "$group" 2>/dev/null || true
  return $ended
}

run_as_first_process() {
  local first=(unshare --pid --fork --mount-proc)
  ((UID == 0)) || first+=(--map-root-user)
  "${first[@]}" true 2>/dev/null || { skip 'no process namespace of our own' && return; }
  expect_end 0 'got a new parent' "${first[@]}" node "$tool" run zombie --speed 5 --view chart &&
    expect_end 0 'What really happened' "${first[@]}" node "$tool" run orphan --speed 5 --view chart &&
    # the kernel kills no first process by a signal that it does not catch
    expect_end 143 'Interrupted' "${first[@]}" bash -c "(sleep 3; kill -TERM 1) & exec node $tool run lock-v3 --seconds 60" &&
    expect_end 143 '' "${first[@]}" bash -c "(sleep 1; kill -TERM 1) & exec node $tool quiz lock-v1 < <(sleep 50)"
}

run_where_something_is_in_the_way() {
  local gone=$scratch/gone
  mkdir "$gone"
  expect_end 3 'has been deleted' bash -c "cd $gone && rmdir $gone && exec node $tool run lock-v1" &&
    expect_end 2 'is a folder' node "$tool" run . &&
    expect_end 3 'permission model' npx --yes --package node@24 -- node --permission '--allow-fs-read=*' "$tool" run lock-v1 || return 1
  if unshare --mount true 2>/dev/null; then
    expect_end 3 'mount -t proc' unshare --mount bash -c "umount -l /proc && exec node $tool run lock-v1"
  else skip 'no mounts of our own'; fi || return 1
  if npx --yes --package bun -- bun --version >/dev/null 2>&1; then
    expect_end 3 'Bun runs this instead of Node' npx --yes --package bun -- bun "$tool" run lock-v1
  else skip 'no Bun to be had'; fi
}
