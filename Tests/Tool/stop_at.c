/* Ends the program with SIGKILL before its STOP_AT-th call that changes a file: LD_PRELOAD.
 *
 * Without STOP_AT it says at the end how many such calls there were, in the file STOP_COUNT.
 *
 * Counted are writes (not those to standard streams), syncs, renames, links, removals and cuts of
 * files, in the order they are made. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static void count(void) {
  static long stop = -1;
  if (stop < 0) {
    const char *text = getenv("STOP_AT");
    stop = text ? atol(text) : 0;
  }
  if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) == stop) kill(getpid(), SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("STOP_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld", calls);
  fclose(file);
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name);

ssize_t write(int file, const void *bytes, size_t size) {
  REAL(write)
  if (file > 2) count();
  return real(file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  REAL(pwrite64)
  count();
  return real(file, bytes, size, at);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  REAL(pwrite)
  count();
  return real(file, bytes, size, at);
}

int fsync(int file) {
  REAL(fsync)
  count();
  return real(file);
}

int fdatasync(int file) {
  REAL(fdatasync)
  count();
  return real(file);
}

int ftruncate64(int file, off64_t size) {
  REAL(ftruncate64)
  count();
  return real(file, size);
}

int rename(const char *from, const char *to) {
  REAL(rename)
  count();
  return real(from, to);
}

int linkat(int from, const char *name, int to, const char *other, int flags) {
  REAL(linkat)
  count();
  return real(from, name, to, other, flags);
}

int unlink(const char *name) {
  REAL(unlink)
  count();
  return real(name);
}
