"""A class with a method called in a loop."""


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.history = 0

    def deposit(self, amount):
        self.balance = self.balance + amount
        self.history += 1
        return self.balance


account = Account(0)
for i in range(400_000):
    account.deposit(i)
(account.balance, account.history)
