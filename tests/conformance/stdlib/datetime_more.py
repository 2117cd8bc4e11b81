from datetime import date, datetime, timedelta, timezone, time
import calendar
print([int(n) for n in calendar.monthrange(2024, 2)], calendar.isleap(1900), calendar.month_name[3], calendar.day_abbr[0], calendar.weekday(2024, 1, 1), calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.monthcalendar(2024, 2)[0])
print(calendar.month(2024, 2))
def add_months(d, n):
    y, m = divmod(d.month - 1 + n, 12)
    y, m = d.year + y, m + 1
    return d.replace(year=y, month=m, day=min(d.day, calendar.monthrange(y, m)[1]))
print(add_months(date(2024, 1, 31), 1), add_months(date(2024, 11, 30), 3), add_months(date(2024, 3, 31), -1))
birthday = date(2000, 2, 29)
today = date(2024, 2, 28)
print((today - birthday).days, today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day)), [str(today + timedelta(d)) for d in (-1, 1, 366)], max(date(2024, i, 1) for i in range(1, 13)).strftime('%B'))
d = datetime(2024, 3, 10, 15, 30, tzinfo=timezone.utc)
for fmt in ('%Y%m%dT%H%M%SZ', '%-d/%-m/%y' if False else '%d/%m/%y', '%I:%M%p', '%A, %d %B %Y', '%j %U %w', '%H:%M:%S.%f', '%%', '%z %Z', '%G-W%V-%u'):
    print(fmt, d.strftime(fmt))
print(datetime.strptime('10/Mar/2024:15:30:00 +0100', '%d/%b/%Y:%H:%M:%S %z'), datetime.fromisoformat('2024-03-10'), datetime.fromisoformat('2024-03-10T15:30:00.5'), datetime(2024, 1, 1).isoformat(timespec='milliseconds'), time(9, 5).strftime('%H:%M'), time(23, 59) > time(1), datetime.min, date.max)
print(timedelta(hours=36), timedelta(days=-1, hours=5), str(timedelta(microseconds=5)), timedelta(minutes=90).total_seconds() / 3600, timedelta(1) == timedelta(hours=24), repr(timedelta()), timedelta(days=1) * 1.5, -timedelta(hours=1), timedelta(seconds=3661) // timedelta(minutes=1), {timedelta(1): 'd'}[timedelta(hours=24)])
