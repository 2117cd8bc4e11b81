from zoneinfo import ZoneInfo
from datetime import datetime, timezone, timedelta
d = datetime(2024, 7, 1, 12, tzinfo=timezone.utc)
print(d.astimezone(ZoneInfo('Europe/Paris')), d.astimezone(ZoneInfo('America/New_York')), ZoneInfo('Asia/Tokyo'), ZoneInfo('UTC').key)
w = datetime(2024, 1, 1, 12, tzinfo=ZoneInfo('Europe/London'))
print(w.utcoffset(), w.tzname(), (w + timedelta(days=180)).utcoffset(), w.dst())
try:
    ZoneInfo('No/Such')
except Exception as error:
    print(type(error).__name__)
