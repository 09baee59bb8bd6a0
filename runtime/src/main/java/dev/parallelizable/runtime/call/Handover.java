package dev.parallelizable.runtime.call;

import dev.parallelizable.runtime.delivery.Batch;
import dev.parallelizable.runtime.delivery.Delivery;
import dev.parallelizable.runtime.delivery.Section;
import org.jspecify.annotations.Nullable;

/**
 * Where results go from workers to readers: finished ones are put into the delivery, and readers
 * take them out of it by the batch.
 *
 * <p>Everything is guarded by the call's lock, but that readers poll the present batch without it.
 * The field is volatile, so who finds a batch in it sees the results that the batch is made of.
 */
final class Handover {
  private final Delivery delivery;
  private volatile Batch batch = Batch.EMPTY;

  /** How many results the batches before the present one have handed over. */
  private long before;

  Handover(Delivery delivery) {
    this.delivery = delivery;
  }

  // Without the lock.

  Batch batch() {
    return batch;
  }

  /** Whether a reader has to look for another batch. */
  boolean isEmpty() {
    return batch.isEmpty();
  }

  // With the lock held.

  /** Elements have been claimed. Returns the section for their results. */
  Section claimed(@Nullable Object[] results) {
    Section section = new Section(results);
    delivery.claimed(section);
    return section;
  }

  /** Elements of a run have finished. */
  void put(ChunkRun run, int from, int to) {
    Section section = run.section;
    if (section != null) {
      delivery.put(section, from, to);
    }
  }

  /** Makes sure that readers have a batch. Returns whether there is anything in it. */
  boolean refill() {
    if (!batch.isEmpty()) {
      return true;
    }
    if (!delivery.ready()) {
      return false;
    }
    before += batch.handed();
    batch = delivery.next();
    return true;
  }

  /** Whether there is anything to hand over. */
  boolean isReady() {
    return !batch.isEmpty() || delivery.ready();
  }

  /** How many results have been handed over. */
  long handed() {
    return before + batch.handed();
  }

  /** Nothing that is there is handed over any more. */
  void drop() {
    before += batch.drop();
    batch = Batch.EMPTY;
    delivery.clear();
  }
}
