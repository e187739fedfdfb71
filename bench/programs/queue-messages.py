"""queue-messages.mjs in Python."""
import multiprocessing
import time

SMALL = 200_000
LARGE = 400


def produce(queue, count, filling):
    for number in range(count):
        queue.put(number if filling is None else filling)


def measure(count, filling):
    queue = multiprocessing.Queue()
    producer = multiprocessing.Process(target=produce, args=(queue, count + 1, filling))
    producer.start()
    queue.get()
    start = time.perf_counter()
    for _ in range(count):
        queue.get()
    seconds = time.perf_counter() - start
    producer.join()
    return count / seconds


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    print(measure(SMALL, None), measure(LARGE, b"x" * (1 << 20)))
