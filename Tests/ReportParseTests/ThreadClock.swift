import Foundation

/// The time that this thread has worked, in seconds: what other tests do beside it does not count.
enum ThreadClock {
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    static func measure(_ work: () -> Void) -> Double {
        let start = seconds
        work()
        return seconds - start
    }
}
