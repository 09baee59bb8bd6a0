package dev.parallelizable.runtime.pool;

import dev.parallelizable.runtime.spi.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that an engine has admitted and that are not over, in the order of their admission.
 * They are linked through their own fields, so that a short call allocates nothing for it. Guarded
 * by the engine's lock.
 */
final class OpenCalls {
  private @Nullable Admission first;
  private @Nullable Admission last;

  boolean isEmpty() {
    return first == null;
  }

  void add(Admission admission) {
    admission.open = true;
    admission.previous = last;
    if (last == null) {
      first = admission;
    } else {
      last.next = admission;
    }
    last = admission;
  }

  /** Removes a call, unless that has been done. */
  void remove(Admission admission) {
    if (!admission.open) {
      return;
    }
    admission.open = false;
    if (admission.previous == null) {
      first = admission.next;
    } else {
      admission.previous.next = admission.next;
    }
    if (admission.next == null) {
      last = admission.previous;
    } else {
      admission.next.previous = admission.previous;
    }
    admission.previous = null;
    admission.next = null;
  }

  /** The calls that have been opened. */
  List<Work> works() {
    List<Work> works = new ArrayList<>();
    for (Admission admission = first; admission != null; admission = admission.next) {
      Work work = admission.work();
      if (work != null) {
        works.add(work);
      }
    }
    return works;
  }
}
