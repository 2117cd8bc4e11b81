import asyncio
from typing import Any
async def search(query: str, limit: int = 3) -> list[dict[str, Any]]:
    await asyncio.sleep(0)
    return [{'id': f'{query[:2]}{i}', 'score': round(1 / (i + 1), 3)} for i in range(limit)]
async def fetch(doc_id: str) -> str:
    await asyncio.sleep(0)
    if doc_id.endswith('2'):
        raise FileNotFoundError(f'document {doc_id} does not exist')
    return f'Content of {doc_id}. ' * 2
async def summarise(text: str) -> str:
    await asyncio.sleep(0)
    return text.split('.')[0]
async def process(query):
    hits = await search(query)
    texts = await asyncio.gather(*[fetch(h['id']) for h in hits], return_exceptions=True)
    good = [(h, t) for h, t in zip(hits, texts) if not isinstance(t, BaseException)]
    bad = [str(t) for t in texts if isinstance(t, BaseException)]
    summaries = await asyncio.gather(*(summarise(t) for _, t in good))
    return {'query': query, 'summaries': dict(zip((h['id'] for h, _ in good), summaries)), 'errors': bad}
results = [await process(q) for q in ('python', 'rust')]
for r in results:
    print(r['query'], '->', r['summaries'])
    for e in r['errors']:
        print('   !', e)
sum(len(r['summaries']) for r in results)
