#define _GNU_SOURCE
#include "CProcess.h"
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

int cprocess_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

void cprocess_widen_pipe(int end, int bytes) { (void)fcntl(end, F_SETPIPE_SZ, bytes); }

void cprocess_trim_memory(void) { malloc_trim(0); }

void cprocess_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

int cprocess_cores(void) {
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

static sigset_t interruptions(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

int cprocess_watch_interruptions(void) {
    sigset_t set = interruptions();
    if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int cprocess_next_interruption(int descriptor) {
    struct signalfd_siginfo info;
    return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void cprocess_stop_watching(void) {
    sigset_t set = interruptions();
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

int cprocess_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void cprocess_ring(int bell) {
    uint64_t one = 1;
    (void)!write(bell, &one, sizeof one);
}

void cprocess_hush(int bell) {
    uint64_t count;
    (void)!read(bell, &count, sizeof count);
}
