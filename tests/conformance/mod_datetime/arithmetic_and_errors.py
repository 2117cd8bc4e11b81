"""Arithmetic of dates, times and durations, and errors."""
from datetime import date, datetime, time, timedelta, timezone


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


d, dt, t, td = date(2024, 2, 29), datetime(2024, 2, 29, 13, 5, 7, 89), time(13, 5, 7), timedelta(days=1, hours=2, seconds=3, microseconds=4)
print(repr(d), repr(dt), repr(t), repr(td), str(d), str(dt), str(t), str(td), str(-td), repr(timedelta(0)), str(timedelta(days=-1)))
print(d + timedelta(1), d - timedelta(365), d - date(2023, 1, 1), dt + td, dt - datetime(2024, 1, 1), td * 2, td / 2, td // 2, td / timedelta(hours=1), td // timedelta(hours=1), td % timedelta(hours=1), divmod(td, timedelta(hours=1)), -td, abs(-td), td * 1.5, +td)
print(d < date(2024, 3, 1), dt == datetime(2024, 2, 29, 13, 5, 7, 89), td > timedelta(0), d == dt, bool(timedelta(0)), max(d, date(2025, 1, 1)), hash(td) == hash(timedelta(1, 7203, 4)), sum([td, td], timedelta()))
print(td.days, td.seconds, td.microseconds, td.total_seconds(), timedelta(weeks=1, minutes=5, milliseconds=7), timedelta.max, timedelta.min, timedelta.resolution, timedelta(hours=-1), timedelta(microseconds=1.5))
print(d.replace(year=2023, day=1), dt.replace(hour=0, tzinfo=timezone.utc), t.replace(minute=59), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple()[:3], d.toordinal(), date.fromordinal(730000), dt.date(), dt.time(), datetime.combine(d, t), d.ctime())
attempt('bad day', lambda: date(2023, 2, 29))
attempt('bad month', lambda: date(2023, 13, 1))
attempt('bad year', lambda: date(0, 1, 1))
attempt('bad hour', lambda: time(25))
attempt('bad micro', lambda: datetime(2024, 1, 1, 0, 0, 0, 1000000))
attempt('float', lambda: date(2024.0, 1, 1))
attempt('missing', lambda: date(2024))
attempt('overflow', lambda: date.max + timedelta(1))
attempt('big', lambda: timedelta(days=10 ** 10))
attempt('add', lambda: d + 1)
attempt('add dates', lambda: d + d)
attempt('compare', lambda: d < 5)
attempt('compare kinds', lambda: d < dt)
attempt('aware', lambda: dt < dt.replace(tzinfo=timezone.utc))
attempt('aware minus', lambda: dt - dt.replace(tzinfo=timezone.utc))
attempt('mul', lambda: td * td)
attempt('div', lambda: td / 0)
attempt('replace', lambda: d.replace(month=13))
attempt('iso', lambda: date.fromisoformat('2024-1-1'))
attempt('iso dt', lambda: datetime.fromisoformat('nope'))
attempt('strptime', lambda: datetime.strptime('2024', '%Y-%m'))
attempt('strptime rest', lambda: datetime.strptime('2024-05 x', '%Y-%m'))
attempt('strptime bad', lambda: datetime.strptime('x', '%Q'))
attempt('tz', lambda: timezone(timedelta(hours=25)))
attempt('tz type', lambda: datetime(2024, 1, 1, tzinfo=5))
