import datetime as dt, calendar, time, zoneinfo
from datetime import datetime, date, timedelta, timezone
d = datetime(2024, 2, 29, 23, 59, 59, 123456, tzinfo=timezone.utc)
print(d, repr(d), d.isoformat(timespec='milliseconds'), d.isoformat(' ', 'minutes'), d.strftime('%a %A %b %B %d %H:%M:%S.%f %p %j %U %W %w %y %Y %z %Z %% %G-W%V-%u %I %c %x %X %-d'))
print(d.replace(year=2023, day=28), d.timestamp(), d.timetuple(), d.utctimetuple().tm_yday, d.isocalendar(), d.weekday(), d.isoweekday(), d.toordinal(), d.date(), d.time(), d.timetz())
print(datetime.fromisoformat('2024-01-02T03:04:05.678901+05:30'), datetime.fromisoformat('20240102T030405Z'), date.fromisoformat('2024-W01-1'), date.fromisoformat('20240229'))
print(datetime.strptime('05/Mar/2024 14:07 +0200', '%d/%b/%Y %H:%M %z'), datetime.strptime('2024 060', '%Y %j'), datetime.strptime('12:30:45 PM', '%I:%M:%S %p').time())
for s, f in [('2024-13-01', '%Y-%m-%d'), ('abc', '%Y'), ('2024-01-01 x', '%Y-%m-%d'), ('30/02/2024', '%d/%m/%Y'), ('1', '%Q')]:
    try: datetime.strptime(s, f)
    except ValueError as e: print(e)
for s in ['2024-1-1', 'x', '2024-02-30', '2024-01-01T25:00']:
    try: print(datetime.fromisoformat(s))
    except ValueError as e: print(e)
a, b = date(2024, 1, 31), date(2023, 12, 25)
print(a-b, (a-b).days, a > b, a + timedelta(weeks=2, days=-1), timedelta(days=1.5, hours=-3), timedelta(seconds=-1), repr(timedelta(-1, 5, 7)), abs(timedelta(-3)), timedelta(hours=25)//timedelta(hours=2), timedelta(hours=25)%timedelta(hours=2), divmod(timedelta(hours=25), timedelta(hours=2)), timedelta(days=1)/3, timedelta(1)*1.5, timedelta(1).total_seconds(), str(timedelta(days=400, microseconds=1)), timedelta.max, timedelta.resolution)
print(datetime.min, datetime.max, date.max - date.min, datetime.combine(a, dt.time(1,2,tzinfo=timezone(timedelta(hours=-5, minutes=-30)))), timezone(timedelta(hours=2), 'CEST'), repr(timezone.utc), timezone(timedelta(seconds=90)))
try: date(2024, 2, 30)
except ValueError as e: print(e)
try: datetime(2024,1,1) - datetime(2024,1,1,tzinfo=timezone.utc)
except TypeError as e: print(e)
try: datetime(2024,1,1) < date(2024,1,1)
except TypeError as e: print(e)
try: date.max + timedelta(1)
except OverflowError as e: print(e)
print(datetime(2024,1,1) == datetime(2024,1,1,tzinfo=timezone.utc), datetime(2024,1,1,tzinfo=timezone.utc) == datetime(2024,1,1,2,tzinfo=timezone(timedelta(hours=2))), hash(date(2024,1,1)) == hash(date(2024,1,1)))
ny = zoneinfo.ZoneInfo('America/New_York')
x = datetime(2024, 3, 10, 1, 30, tzinfo=ny); print(x, x + timedelta(hours=1), (x.astimezone(timezone.utc) + timedelta(hours=1)).astimezone(ny), x.dst(), x.tzname(), x.utcoffset(), repr(x.tzinfo), x.tzinfo.key)
f = datetime(2024, 11, 3, 1, 30, fold=1, tzinfo=ny); print(f, f.fold, f.replace(fold=0), repr(f))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1e9, ny), datetime.utcfromtimestamp(86400))
print(dt.time(12,30).isoformat(), dt.time.fromisoformat('04:05:06.5'), dt.time(1,2,3) < dt.time(1,2,4), dt.time(23,59).replace(hour=1), dt.time.min, repr(dt.time(1, tzinfo=timezone.utc)), bool(dt.time(0)))
print(calendar.month(2024, 2), calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.weekday(2024,1,1), calendar.month_name[3], calendar.day_abbr[0], list(calendar.Calendar(6).itermonthdays(2024, 2))[:5], calendar.timegm((2024,1,1,0,0,0)))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10), calendar.monthcalendar(2024, 9)[0])
print(calendar.HTMLCalendar().formatmonth(2024,1)[:120])
print(f'{d:%Y/%m/%d}', f'{a:%B %-d, %Y}', '{:%H:%M}'.format(d), f'{timedelta(hours=1)}')
print(time.gmtime(0), time.strftime('%Y-%m-%d', time.gmtime(86400*365)), time.strptime('2024-05-06', '%Y-%m-%d').tm_wday, time.asctime(time.gmtime(0)))
class MyDate(date):
    def __add__(self, o): return MyDate.fromordinal(super().__add__(o).toordinal())
m = MyDate(2024,1,1) + timedelta(1); print(type(m).__name__, m, MyDate.fromisoformat('2024-05-05'))
def add_months(d, n):
    y, m = divmod(d.month - 1 + n, 12); y += d.year; m += 1
    return d.replace(year=y, month=m, day=min(d.day, calendar.monthrange(y, m)[1]))
print([str(add_months(date(2024,1,31), i)) for i in range(-2, 4)])
def business_days(s, e):
    while s <= e:
        if s.weekday() < 5: yield s
        s += timedelta(1)
print(len(list(business_days(date(2024,1,1), date(2024,1,31)))), sorted([date(2024,5,1), date(2023,1,1)]), min(date(2024,5,1), date(2023,1,1)))
import copy, json
print(copy.deepcopy(d) == d, json.dumps(d, default=str))
