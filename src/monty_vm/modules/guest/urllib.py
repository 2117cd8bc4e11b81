"""The package of `urllib.parse`. There is no network here, so `urllib.request` isn't available."""
