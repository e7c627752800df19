set(sources)
set(embedded)
