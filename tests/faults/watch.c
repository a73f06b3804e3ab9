/* Stands between a program and the disk: notes every change that it makes below one folder, or has one of them fail.
 *
 * Preloaded it does nothing until watch() is called. What it notes goes to a log: a head (struct note), then the
 * file's path and the bytes that were written. Files are told apart by inode, since names move. Linux only.
 * SQLite's -shm file is left out: it is memory, made anew after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

struct __attribute__((packed)) note {
    char what; /* c create, w write, t truncate, s sync, d sync of a folder, u unlink, r rename, f failed, a told */
    uint64_t inode;
    int64_t at;
    uint32_t path_length, bytes_length;
};

static char root[PATH_MAX];
static size_t root_length;
static int log_file = -1, failing_errno, for_ever;
static long failing, calls;
static int gone;

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

static void put(char what, uint64_t inode, int64_t at, const char *path, const void *bytes, size_t length) {
    REAL(writev);
    struct note head = {what, inode, at, strlen(path), length};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path_length}, {(void *)bytes, length}};
    int kept = errno;
    if (log_file >= 0 && real(log_file, parts, 3) < 0) abort();
    errno = kept;
}

/* Begins to watch a folder. With a number, the change of that number fails with an error, and for ever those after it. */
void watch(const char *folder, const char *log, long number, int error, int ever) {
    log_file = -1;
    int opened = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    root_length = strlen(strncpy(root, folder, sizeof root - 1));
    failing = number, failing_errno = error, for_ever = ever, calls = 0, log_file = opened;
}

/* Notes what the program told its user by now. */
void tell(const char *text) { put('a', 0, 0, "", text, strlen(text)); }

static int below(const char *path) {
    size_t length = path ? strlen(path) : 0;
    return log_file >= 0 && length > root_length && !strncmp(path, root, root_length)
        && !(length > 4 && !strcmp(path + length - 4, "-shm"));
}

static const char *path_of(int fd, char *path) {
    char link[32];
    if (log_file < 0) return NULL;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return NULL;
    path[length] = 0;
    return below(path) || !strcmp(path, root) ? path : NULL;
}

/* The disk goes, and comes back: until then nothing below the folder can be read, written, opened or synced. */
void vanish(int yes) { gone = yes; }

static int fails(const char *path) {
    calls++;
    if (gone) return errno = EIO, 1;
    if (!failing || (for_ever ? calls < failing : calls != failing)) return 0;
    put('f', 0, calls, path, "", 0);
    errno = failing_errno;
    return 1;
}

static uint64_t inode_of(int fd, int *folder) {
    struct stat found;
    if (fstat(fd, &found)) return 0;
    if (folder) *folder = S_ISDIR(found.st_mode);
    return found.st_ino;
}

#define OPEN(name, parameters, arguments) \
    int name parameters { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { \
            va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); \
        } \
        int ours = (flags & O_ACCMODE) != O_RDONLY && below(path); \
        if (gone && below(path)) return errno = EIO, -1; \
        int is_new = ours && (flags & O_CREAT) && access(path, F_OK); \
        if (is_new && fails(path)) return -1; \
        int fd = real arguments; \
        if (fd >= 0 && is_new) put('c', inode_of(fd, NULL), 0, path, "", 0); \
        else if (fd >= 0 && ours && (flags & O_TRUNC)) put('t', inode_of(fd, NULL), 0, path, "", 0); \
        return fd; \
    }
OPEN(open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

#define PREAD(name, offset) \
    ssize_t name(int fd, void *bytes, size_t length, offset at) { \
        REAL(name); \
        char buffer[PATH_MAX]; \
        if (gone && path_of(fd, buffer)) return errno = EIO, -1; \
        return real(fd, bytes, length, at); \
    }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

ssize_t read(int fd, void *bytes, size_t length) {
    REAL(read);
    char buffer[PATH_MAX];
    if (gone && path_of(fd, buffer)) return errno = EIO, -1;
    return real(fd, bytes, length);
}

#define PWRITE(name, offset) \
    ssize_t name(int fd, const void *bytes, size_t length, offset at) { \
        REAL(name); \
        char buffer[PATH_MAX]; \
        const char *path = path_of(fd, buffer); \
        if (path && fails(path)) return -1; \
        ssize_t done = real(fd, bytes, length, at); \
        if (path && done > 0) put('w', inode_of(fd, NULL), at, path, bytes, done); \
        return done; \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    char buffer[PATH_MAX];
    const char *path = path_of(fd, buffer);
    if (path && fails(path)) return -1;
    ssize_t done = real(fd, bytes, length);
    if (path && done > 0) put('w', inode_of(fd, NULL), lseek(fd, 0, SEEK_CUR) - done, path, bytes, done);
    return done;
}

#define SYNC(name) \
    int name(int fd) { \
        REAL(name); \
        char buffer[PATH_MAX]; \
        const char *path = path_of(fd, buffer); \
        if (path && fails(path)) return -1; \
        int answer = real(fd), folder = 0; \
        uint64_t inode = path ? inode_of(fd, &folder) : 0; \
        if (path && !answer) put(folder ? 'd' : 's', inode, 0, path, "", 0); \
        return answer; \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset) \
    int name(int fd, offset length) { \
        REAL(name); \
        char buffer[PATH_MAX]; \
        const char *path = path_of(fd, buffer); \
        if (path && fails(path)) return -1; \
        int answer = real(fd, length); \
        if (path && !answer) put('t', inode_of(fd, NULL), length, path, "", 0); \
        return answer; \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
    REAL(unlink);
    int ours = below(path) && !access(path, F_OK);
    if (ours && fails(path)) return -1;
    int answer = real(path);
    if (ours && !answer) put('u', 0, 0, path, "", 0);
    return answer;
}

#define RENAME(name, parameters, arguments) \
    int name parameters { \
        REAL(name); \
        if (below(from) && fails(from)) return -1; \
        int answer = real arguments; \
        if (below(from) && !answer) put('r', 0, 0, from, to, strlen(to)); \
        return answer; \
    }
RENAME(rename, (const char *from, const char *to), (from, to))
RENAME(renameat, (int a, const char *from, int b, const char *to), (a, from, b, to))
RENAME(renameat2, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags))

/* How Qt gives a name to a file that was made without one. */
int linkat(int a, const char *from, int b, const char *to, int flags) {
    REAL(linkat);
    struct stat found;
    if (below(to) && fails(to)) return -1;
    int answer = real(a, from, b, to, flags);
    if (below(to) && !answer && !stat(to, &found)) put('c', found.st_ino, 1, to, "", 0);
    return answer;
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    if (below(path) && fails(path)) return -1;
    return real(path, mode);
}
