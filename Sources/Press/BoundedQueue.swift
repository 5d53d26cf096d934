import Glibc
import Synchronization

/// A queue between one reader and several jobs that never holds more than its capacity.
///
/// The reader waits while it is full, a job waits while it is empty: what is in memory does not
/// grow with what is to be done.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    private let capacity: Int
    private var elements: [Element] = []
    private var isClosed = false
    private var mutex = pthread_mutex_t()
    private var changed = pthread_cond_t()

    /// A queue of at most `capacity` elements, 1 or more.
    init(capacity: Int) {
        self.capacity = max(1, capacity)
        pthread_mutex_init(&mutex, nil)
        pthread_cond_init(&changed, nil)
    }

    deinit {
        pthread_cond_destroy(&changed)
        pthread_mutex_destroy(&mutex)
    }

    /// Adds an element; waits while the queue is full.
    ///
    /// What comes after ``close()`` is dropped.
    func put(_ element: Element) {
        pthread_mutex_lock(&mutex)
        while elements.count >= capacity, !isClosed { pthread_cond_wait(&changed, &mutex) }
        if !isClosed { elements.append(element) }
        pthread_cond_broadcast(&changed)
        pthread_mutex_unlock(&mutex)
    }

    /// The oldest element; waits while there is none, nil when the queue is closed and empty.
    func take() -> Element? {
        pthread_mutex_lock(&mutex)
        defer { pthread_mutex_unlock(&mutex) }
        while elements.isEmpty, !isClosed { pthread_cond_wait(&changed, &mutex) }
        let element = elements.isEmpty ? nil : elements.removeFirst()
        pthread_cond_broadcast(&changed)
        return element
    }

    /// Says that nothing more comes.
    func close() {
        pthread_mutex_lock(&mutex)
        isClosed = true
        pthread_cond_broadcast(&changed)
        pthread_mutex_unlock(&mutex)
    }
}
