from __future__ import annotations, with_statement
from __future__ import division as division_feature

import __future__

print(with_statement, division_feature, annotations == __future__.annotations)
print(with_statement.getOptionalRelease(), __future__.all_feature_names[:3])
