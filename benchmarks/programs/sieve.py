"""The sieve of Eratosthenes, with loops and with slices."""


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    n = 2
    while n * n <= limit:
        if prime[n]:
            for multiple in range(n * n, limit + 1, n):
                prime[multiple] = False
        n += 1
    return [number for number, is_prime in enumerate(prime) if is_prime]


primes = sieve(200_000)
(len(primes), primes[-1])
