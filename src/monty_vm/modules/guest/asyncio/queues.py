"""The queues of `asyncio`."""

from asyncio import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull

__all__ = ['Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty']
