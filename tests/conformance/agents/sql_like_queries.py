from itertools import groupby, product
from operator import itemgetter
employees = [{'id': 1, 'name': 'Ann', 'dept': 10, 'salary': 5000}, {'id': 2, 'name': 'Bob', 'dept': 20, 'salary': 4000}, {'id': 3, 'name': 'Cy', 'dept': 10, 'salary': 6000}, {'id': 4, 'name': 'Di', 'dept': 30, 'salary': 4500}]
departments = [{'dept': 10, 'title': 'Eng'}, {'dept': 20, 'title': 'Ops'}]
index = {d['dept']: d['title'] for d in departments}
joined = [{**e, 'title': index.get(e['dept'])} for e in employees]
print([f"{e['name']}/{e['title']}" for e in joined])
for title, group in groupby(sorted((e for e in joined if e['title']), key=itemgetter('title', 'name')), key=itemgetter('title')):
    group = list(group)
    print(title, len(group), sum(g['salary'] for g in group) / len(group), max(group, key=itemgetter('salary'))['name'])
class Query:
    def __init__(self, rows): self.rows = rows
    def where(self, **conditions): return Query([r for r in self.rows if all(r.get(k) == v for k, v in conditions.items())])
    def filter(self, predicate): return Query(list(filter(predicate, self.rows)))
    def order_by(self, key, desc=False): return Query(sorted(self.rows, key=itemgetter(key), reverse=desc))
    def select(self, *keys): return [tuple(r[k] for k in keys) for r in self.rows]
    def __len__(self): return len(self.rows)
q = Query(joined)
print(q.where(dept=10).order_by('salary', desc=True).select('name', 'salary'), len(q.filter(lambda r: r['salary'] > 4200)), q.where(title=None).select('id'))
