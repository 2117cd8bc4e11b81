"""Public material that the machine has, run through the VM; the rates are kept, and may not fall."""
