"""lock-contended.mjs in Python."""
import multiprocessing
import time

SECOND = 1_000_000_000
BETWEEN_LOOKS = 1000


def work(lock, ready):
    acquire, release = lock.acquire, lock.release
    ready.wait()
    start = now = time.monotonic_ns()
    pairs = 0
    while now - start < SECOND:
        for _ in range(BETWEEN_LOOKS):
            acquire()
            release()
        pairs += BETWEEN_LOOKS
        now = time.monotonic_ns()
    print(f"{pairs} {start} {now}\n", end="", flush=True)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    args = (multiprocessing.Lock(), multiprocessing.Barrier(2))
    processes = [multiprocessing.Process(target=work, args=args) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
