"""hundred.mjs in Python."""
import multiprocessing
import os


def work(lock):
    lock.acquire()
    print(f"{os.getpid()} has it", flush=True)
    lock.release()


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    lock = multiprocessing.Lock()
    processes = [multiprocessing.Process(target=work, args=(lock,)) for _ in range(100)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
