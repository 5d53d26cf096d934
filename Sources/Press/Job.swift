import Foundation

/// A job of a run: does tasks one after the other, on a thread of its own.
protocol Job: AnyObject, Sendable {
    associatedtype Task: Sendable

    func perform(_ task: Task)
    /// Called on the job's own thread when no task is left.
    func end()
}

extension Job {
    func end() {}
}

/// Has jobs do the tasks that `read` puts into a queue, until all of them are done.
///
/// - Returns: what `read` does.
func work<Own: Job>(
    _ jobs: [Own], on queue: BoundedQueue<Own.Task>, reading read: () -> Failure?
) -> Failure? {
    let running = DispatchGroup()
    for job in jobs {
        running.enter()
        let thread = Thread {
            while let task = queue.take() { job.perform(task) }
            job.end()
            running.leave()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }
    let fault = read()
    queue.close()
    running.wait()
    return fault
}
