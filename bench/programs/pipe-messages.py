"""pipe-messages.mjs in Python."""
import multiprocessing
import time

SMALL = 200_000
LARGE = 400


def send(writer, count, filling):
    for number in range(count):
        writer.send(number if filling is None else filling)


def measure(count, filling):
    reader, writer = multiprocessing.Pipe(duplex=False)
    sender = multiprocessing.Process(target=send, args=(writer, count + 1, filling))
    sender.start()
    reader.recv()
    start = time.perf_counter()
    for _ in range(count):
        reader.recv()
    seconds = time.perf_counter() - start
    sender.join()
    return count / seconds


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    print(measure(SMALL, None), measure(LARGE, b"x" * (1 << 20)))
