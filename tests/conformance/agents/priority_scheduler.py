import heapq
from dataclasses import dataclass, field
@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    duration: int = field(default=1, compare=False)
jobs = [Job(3, 'report'), Job(1, 'alert', 2), Job(2, 'sync', 4), Job(1, 'page')]
heap = []
for order, job in enumerate(jobs):
    heapq.heappush(heap, (job, order))
clock, finished = 0, []
while heap:
    job, _ = heapq.heappop(heap)
    clock += job.duration
    finished.append((clock, job.name))
    if job.name == 'sync' and clock < 20:
        heapq.heappush(heap, (Job(5, 'resync', 3), 99))
print(finished, heapq.nsmallest(2, [5, 1, 3]), heapq.nlargest(2, jobs, key=lambda j: j.duration)[0].name)
workers = [(0, w) for w in ('w1', 'w2')]
heapq.heapify(workers)
for job in sorted(jobs):
    free, worker = heapq.heappop(workers)
    print(f'{worker} runs {job.name} {free}..{free + job.duration}')
    heapq.heappush(workers, (free + job.duration, worker))
print(list(heapq.merge([1, 4], [2, 3])), heapq.heapreplace(h := [1, 2], 9), h)
