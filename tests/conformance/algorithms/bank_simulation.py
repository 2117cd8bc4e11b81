class Account:
    interest = 0.02
    _next = 1000
    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
        self.number = Account._next
        Account._next += 1
    def deposit(self, amount):
        if amount <= 0: raise ValueError('Deposit must be positive')
        self.balance += amount
        self.history.append(('deposit', amount))
    def withdraw(self, amount):
        if amount > self.available: raise ValueError(f'Insufficient funds: {self.balance:.2f} available')
        self.balance -= amount
        self.history.append(('withdraw', amount))
    @property
    def available(self): return self.balance
    def __repr__(self): return f'<{type(self).__name__} #{self.number} {self.owner}: {self.balance:.2f}>'
class Savings(Account):
    interest = 0.05
    def add_interest(self): self.deposit(round(self.balance * self.interest, 2))
class Checking(Account):
    def __init__(self, *args, overdraft=100, **kwargs):
        super().__init__(*args, **kwargs)
        self.overdraft = overdraft
    @property
    def available(self): return self.balance + self.overdraft
s, c = Savings('Ann', 1000), Checking('Bob', 50, overdraft=25)
s.add_interest()
for action, amount in [(c.withdraw, 60), (c.withdraw, 60), (c.deposit, -5), (s.withdraw, 5000), (c.deposit, 100)]:
    try:
        action(amount)
        print('ok', action.__name__, amount)
    except ValueError as error:
        print('refused:', error)
print(s, c, c.history, [a for a in (s, c) if isinstance(a, Savings)])
