"""What the guest's values are made of where the host has nothing suitable: classes, functions, generators, errors."""
