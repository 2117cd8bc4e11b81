"""What stands between the host and the guest: values, functions, files, time."""
