// What jemalloc, which the program is linked with where it is found, reads at start-up (jemalloc(3), TUNING). Snapshots are
// large, and each page touched for the first time costs a fault, on some virtual machines a dear one: large pages where the
// kernel has them, one arena for all threads, and freed memory given back after half a second, for it is mostly taken again.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always,metadata_thp:auto,narenas:1,dirty_decay_ms:500";
}
