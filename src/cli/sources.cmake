set(sources account.cpp cluster.cpp doctor.cpp extract.cpp feed.cpp feeds.cpp fetch.cpp headlines.cpp ingest.cpp log.cpp main.cpp
    open_store.cpp polling.cpp read.cpp run.cpp search.cpp serve.cpp serving.cpp session.cpp trace.cpp)
