"""zoneinfo with daylight saving, folds and gaps."""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

paris, york = ZoneInfo('Europe/Paris'), ZoneInfo('America/New_York')
dt = datetime(2024, 7, 1, 12, tzinfo=paris)
print(dt, dt.utcoffset(), dt.dst(), dt.tzname(), dt.astimezone(york), dt.astimezone(timezone.utc), str(paris), paris.key, repr(paris))
winter = datetime(2024, 1, 1, 12, tzinfo=york)
print(winter, winter.dst(), winter.tzname(), winter + timedelta(days=180), (winter + timedelta(days=180)).utcoffset())
for fold in (0, 1):
    ambiguous = datetime(2024, 11, 3, 1, 30, tzinfo=york, fold=fold)
    print(fold, ambiguous, ambiguous.astimezone(timezone.utc))
gap = datetime(2024, 3, 10, 2, 30, tzinfo=york)
print(gap, gap.astimezone(timezone.utc).astimezone(york))
print(ZoneInfo('Europe/Paris') is paris, dt == dt.astimezone(york), dt - winter, datetime.fromtimestamp(0, paris), ZoneInfo('UTC').utcoffset(dt))
try:
    ZoneInfo('Mars/Base')
except ZoneInfoNotFoundError as error:
    print(type(error).__name__)
