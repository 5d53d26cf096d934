#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A file that lies in memory only, closed when a program is started; negative where there is none.
static inline int cxlsx_memory_file(void) { return (int)syscall(SYS_memfd_create, "xlsx", 1u); }
