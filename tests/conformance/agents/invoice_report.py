from decimal import Decimal, ROUND_HALF_UP
from datetime import date, timedelta
invoices = [
    {'id': 'A1', 'amount': '100.105', 'due': '2024-01-15', 'paid': True},
    {'id': 'A2', 'amount': '2500.00', 'due': '2024-02-01', 'paid': False},
    {'id': 'B1', 'amount': '33.335', 'due': '2024-03-20', 'paid': False},
]
today = date(2024, 3, 1)
def money(value):
    return Decimal(value).quantize(Decimal('0.01'), rounding=ROUND_HALF_UP)
overdue = []
for invoice in invoices:
    due = date.fromisoformat(invoice['due'])
    days = (today - due).days
    status = 'paid' if invoice['paid'] else f'{days} days overdue' if days > 0 else f'due in {-days} days'
    print(f"{invoice['id']}  {money(invoice['amount']):>10}  {due:%d %b %Y}  {status}")
    if not invoice['paid'] and days > 0:
        overdue.append(invoice['id'])
total = sum((money(i['amount']) for i in invoices if not i['paid']), Decimal('0'))
print('outstanding:', total, 'with tax:', money(total * Decimal('1.2')))
print('next reminder:', today + timedelta(weeks=1))
overdue
