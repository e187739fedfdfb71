"""lock-alone.mjs in Python."""
import multiprocessing
import time

PAIRS = 2_000_000


def main():
    lock = multiprocessing.Lock()
    acquire, release = lock.acquire, lock.release
    start = time.monotonic_ns()
    for _ in range(PAIRS):
        acquire()
        release()
    print(PAIRS / ((time.monotonic_ns() - start) / 1e9))


if __name__ == "__main__":
    main()
