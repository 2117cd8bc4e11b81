"""strftime, strptime, isoformat, timestamps and fixed zones."""
from datetime import UTC, date, datetime, time, timedelta, timezone

dt = datetime(2024, 7, 4, 9, 5, 3, 70)
for code in 'aAbBdHIjmMpSUwWyYfzZGuV%':
    print(code, dt.strftime('%' + code), end=' | ')
print()
print(f'{dt:%Y/%m/%d %H:%M}', format(dt), f'{dt.date():%d %b}', dt.time().strftime('%H-%M'), dt.date().strftime('%A'), dt.strftime('plain é'))
print(dt.isoformat(), dt.isoformat(' ', 'minutes'), dt.isoformat(timespec='milliseconds'), dt.replace(microsecond=0).isoformat(), time(1, 2).isoformat(), date(1, 2, 3).isoformat())
for text, pattern in (('2024-07-04', '%Y-%m-%d'), ('4 Jul 2024 09:05 PM', '%d %b %Y %I:%M %p'), ('20240704T090503.5', '%Y%m%dT%H%M%S.%f'), ('Thursday July 4, 2024', '%A %B %d, %Y'), ('24/07/04 +0530', '%y/%m/%d %z'), ('2024 186', '%Y %j'), ('2024-07-04 UTC', '%Y-%m-%d %Z')):
    print(text, repr(datetime.strptime(text, pattern)))
for text in ('2024-07-04', '2024-07-04T09:05', '2024-07-04 09:05:03.123456+02:00', '20240704T090503Z', '2024-W27-4', '2024-07-04T09:05:03,5'):
    print(text, repr(datetime.fromisoformat(text)))
print(date.fromisoformat('20240704'), time.fromisoformat('09:05:03.5'), date.fromisocalendar(2024, 27, 4), repr(time.fromisoformat('T10:00Z')))
est = timezone(timedelta(hours=-5), 'EST')
half = timezone(timedelta(hours=5, minutes=30))
a = dt.replace(tzinfo=UTC)
print(a, a.astimezone(est), a.astimezone(half), a.tzname(), a.astimezone(est).tzname(), a.utcoffset(), repr(est), repr(timezone.utc), str(half), UTC is timezone.utc)
print(a == a.astimezone(est), a.timestamp(), datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, est), datetime.fromtimestamp(-1, UTC), a.astimezone(est) - a, a.utctimetuple()[:6], a.timetz(), hash(a) == hash(a.astimezone(half)))
print(sorted([a, a.astimezone(est) - timedelta(seconds=1)])[0].second, a.isoformat(), a.strftime('%z %Z'), a.replace(tzinfo=half).strftime('%z'), dt.tzinfo, dt.utcoffset(), dt.dst())
print(datetime.min, datetime.max, date.min, time.max, datetime.resolution, datetime(2024, 1, 1).fold, time(0).fold, (datetime(2024, 3, 10) - datetime(2024, 1, 1)).days)
