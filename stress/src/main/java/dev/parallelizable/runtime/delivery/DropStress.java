package dev.parallelizable.runtime.delivery;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A batch is dropped while a thread polls it: what the thread has got, and nothing else, counts as
 * handed over.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Polled, then dropped.")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Dropped, then polled in vain.")
@State
public class DropStress {
  private final Batch batch = new Batch(new Object[] {1, 2}, 0, 2);

  /** Polls. */
  @Actor
  public void poll(II_Result r) {
    r.r1 = batch.poll() instanceof Integer value ? value : 0;
  }

  /** Drops. */
  @Actor
  public void drop(II_Result r) {
    r.r2 = batch.drop();
  }
}
