"""Many small strings, collected and joined."""

parts = []
for i in range(120_000):
    parts.append(str(i) + ',')
text = ''.join(parts)
(len(text), text[1000:1010])
