"""One test per technique by which guest code could get out of the VM or use the host up."""
