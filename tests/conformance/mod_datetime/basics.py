from datetime import datetime, date, time, timedelta, timezone
import datetime as dt
d = datetime(2024, 2, 29, 13, 45, 30, 123456)
print(d, repr(d), d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.isoformat(), d.isoformat(' ', 'minutes'), d.strftime('%Y/%m/%d %I:%M %p %j %U %a %b %y'), d.ctime(), d.toordinal())
print(d + timedelta(days=1), d - timedelta(hours=14), d - datetime(2024, 1, 1), d.replace(year=2023, day=1), date(2024, 3, 1) - date(2024, 2, 1), d > datetime(2020, 1, 1), d == d, date(2024, 1, 31) + timedelta(weeks=1), min(date(2024, 1, 2), date(2023, 1, 1)), date(2024, 1, 1).weekday(), datetime.combine(date(2020, 1, 1), time(5)), hash(d) == hash(d.replace()))
print(datetime.strptime('2024-03-15 08:05', '%Y-%m-%d %H:%M'), datetime.fromisoformat('2024-01-02T03:04:05+02:00'), date.fromisoformat('2024-12-25'), datetime.fromtimestamp(0, timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp(), date.fromordinal(738000), time(1, 2, 3), time.fromisoformat('04:05'), date.min, datetime.max, timedelta.max > timedelta(1), datetime.strptime('Jan 5, 2021', '%b %d, %Y').date(), date.fromisocalendar(2024, 1, 1))
td = timedelta(days=2, hours=3, minutes=4, seconds=5.5, milliseconds=6)
print(td, repr(td), td.days, td.seconds, td.microseconds, td.total_seconds(), -td, td * 2, td / 2, td // timedelta(hours=1), td % timedelta(hours=1), abs(timedelta(-1)), timedelta(hours=25), timedelta(seconds=-1), td + td, td > timedelta(1), sum([timedelta(1), timedelta(2)], timedelta()), timedelta(weeks=1) / timedelta(days=1), divmod(timedelta(10), timedelta(3)), bool(timedelta()))
tz = timezone(timedelta(hours=5, minutes=30), 'IST')
a = datetime(2024, 1, 1, 12, tzinfo=tz)
print(a, a.astimezone(timezone.utc), a.utcoffset(), a.tzname(), tz, timezone.utc, a == a.astimezone(timezone.utc), a.isoformat(), repr(timezone.utc), a.tzinfo is tz)
for f in (lambda: date(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: datetime.strptime('x', '%Y'), lambda: date.fromisoformat('bad'), lambda: d - a, lambda: d < a, lambda: d + 5, lambda: date(2024, 1, 1) - 'a', lambda: time(25), lambda: timedelta('a'), lambda: d.replace(hour=99), lambda: datetime('2024'), lambda: timedelta(days=10 ** 10), lambda: date.max + timedelta(1), lambda: datetime.strptime('2020-01-01 x', '%Y-%m-%d'), lambda: timezone(timedelta(days=2))):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(isinstance(d, date), dt.MINYEAR, dt.UTC is timezone.utc, [str(date(2024, m, 1)) for m in range(1, 4)], (date(2024, 12, 25) - date(2024, 7, 4)).days, sorted([date(2024, 5, 1), date(2023, 1, 1)]), {d.date(): 1})
