from datetime import datetime, timedelta, date
from itertools import groupby
def business_days(start, count):
    day = start
    while count:
        if day.weekday() < 5:
            yield day
            count -= 1
        day += timedelta(days=1)
days = list(business_days(date(2024, 12, 20), 8))
print([d.strftime('%a %d') for d in days])
for (year, week), group in groupby(days, key=lambda d: d.isocalendar()[:2]):
    group = list(group)
    print(f'{year}-W{week:02d}: {group[0]} .. {group[-1]} ({len(group)})')
meetings = [('standup', '09:00', 15), ('review', '09:10', 60), ('lunch', '12:00', 45)]
parsed = [(n, datetime.strptime(f'2024-12-20 {t}', '%Y-%m-%d %H:%M'), timedelta(minutes=m)) for n, t, m in meetings]
for i, (name, start, length) in enumerate(parsed):
    end = start + length
    clashes = [n for n, s, l in parsed if n != name and s < end and start < s + l]
    print(f'{name:<8} {start:%H:%M}-{end:%H:%M} {"clashes with " + ", ".join(clashes) if clashes else "ok"}')
sum((length for _, _, length in parsed), timedelta())
print(sum((length for _, _, length in parsed), timedelta()))
