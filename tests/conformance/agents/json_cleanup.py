import json
raw = '''[{"name": " Alice ", "email": "ALICE@X.COM", "age": "30", "tags": "a, b"},
 {"name": "Bob", "email": null, "age": "unknown", "tags": ""},
 {"name": "Cy", "email": "cy@y.org", "age": 41.0}]'''
def clean(record):
    out = {'name': record.get('name', '').strip()}
    email = record.get('email')
    out['email'] = email.lower() if email else None
    try:
        out['age'] = int(record['age'])
    except (ValueError, TypeError, KeyError) as error:
        out['age'] = None
        print(f"warning: bad age for {out['name']}: {error}")
    out['tags'] = [t.strip() for t in (record.get('tags') or '').split(',') if t.strip()]
    return out
records = [clean(r) for r in json.loads(raw)]
print(json.dumps(records, indent=2))
errors = [r['name'] for r in records if None in r.values()]
print('incomplete:', errors)
ages = [r['age'] for r in records if r['age'] is not None]
{'count': len(records), 'mean_age': sum(ages) / len(ages)}
