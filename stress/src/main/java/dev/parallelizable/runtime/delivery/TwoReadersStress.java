package dev.parallelizable.runtime.delivery;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two threads poll a batch of two: each gets one, and none is handed over twice. */
@JCStressTest
@Outcome(id = "1, 2, 2", expect = Expect.ACCEPTABLE, desc = "The first thread was first.")
@Outcome(id = "2, 1, 2", expect = Expect.ACCEPTABLE, desc = "The second thread was first.")
@State
public class TwoReadersStress {
  private final Batch batch = new Batch(new Object[] {1, 2}, 0, 2);

  /** Polls. */
  @Actor
  public void first(III_Result r) {
    r.r1 = polled();
  }

  /** Polls, too. */
  @Actor
  public void second(III_Result r) {
    r.r2 = polled();
  }

  /** Counts. */
  @Arbiter
  public void count(III_Result r) {
    r.r3 = batch.handed();
  }

  private int polled() {
    return batch.poll() instanceof Integer value ? value : 0;
  }
}
