"""How long trafilatura takes for pages, on one core: peer_trafilatura.py FOLDER N. Prints its version,
the seconds for the first N pages (gz) of the folder, without loading them, and how many they were."""
import gzip
import pathlib
import sys
import time

import trafilatura

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
pages = [gzip.open(path).read() for path in sorted(folder.glob("*.gz"))[:count]]
begun = time.process_time()
for page in pages:
    trafilatura.bare_extraction(page, fast=True, with_metadata=True)
print(trafilatura.__version__, time.process_time() - begun, len(pages))
