"""calendar: months, weeks, leap years, text."""
import calendar

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 1, 3))
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), calendar.monthcalendar(2024, 9), list(calendar.day_name), list(calendar.month_abbr), calendar.timegm((1970, 1, 2, 0, 0, 0)))
c = calendar.Calendar(6)
print(list(c.iterweekdays()), [d.isoformat() for d in c.itermonthdates(2024, 2)][:3], list(c.itermonthdays2(2024, 2))[:3], c.monthdayscalendar(2024, 2)[0], c.yeardayscalendar(2024, 12)[0][0][0])
for action in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(calendar.calendar(2024, m=4)[:120], calendar.HTMLCalendar().formatmonth(2024, 2)[:60], calendar.firstweekday(), calendar.week_header if False else calendar.weekheader(3))
