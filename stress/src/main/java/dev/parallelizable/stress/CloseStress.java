package dev.parallelizable.stress;

import dev.parallelizable.runtime.Results;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Contract 6.6: one thread closes the results that another one reads, of a source of the user's.
 */
@JCStressTest
@Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "Read, then closed.")
@Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "Closed, and the reader is told so.")
@State
public class CloseStress {
  private volatile @Nullable Results<Integer> begun;

  /** Begins the call and reads. */
  @Actor
  public void reader(I_Result r) {
    Iterable<Integer> source = () -> List.of(1, 2).iterator();
    Results<Integer> results = ParallelElements.same().imap(source);
    begun = results;
    try {
      r.r1 = results.iterator().next();
    } catch (CancellationException e) {
      r.r1 = -2; // That is for pools that are closed.
    } catch (IllegalStateException e) {
      r.r1 = -1;
    }
  }

  /** Closes as soon as there is a call. */
  @Actor
  public void closer() {
    Results<Integer> results = begun;
    while (results == null) {
      Thread.onSpinWait();
      results = begun;
    }
    results.close();
  }
}
