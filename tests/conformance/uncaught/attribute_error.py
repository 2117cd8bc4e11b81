class C: pass
C().missing.attribute
