package dev.parallelizable.stress;

import dev.parallelizable.runtime.Results;
import java.util.Iterator;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIZ_Result;

/** Contract 6.3: two threads read the results of one call, each result goes to one of them. */
@JCStressTest
@Outcome(id = "1, 2, false", expect = Expect.ACCEPTABLE, desc = "The first thread was first.")
@Outcome(id = "2, 1, false", expect = Expect.ACCEPTABLE, desc = "The second thread was first.")
@State
public class ReadersStress {
  private final Results<Integer> results =
      ParallelElements.same().imap((Iterable<Integer>) () -> List.of(1, 2).iterator());

  /** Reads. */
  @Actor
  public void first(IIZ_Result r) {
    r.r1 = results.iterator().next();
  }

  /** Reads, too. */
  @Actor
  public void second(IIZ_Result r) {
    r.r2 = results.iterator().next();
  }

  /** Looks for more. */
  @Arbiter
  public void end(IIZ_Result r) {
    Iterator<Integer> iterator = results.iterator();
    r.r3 = iterator.hasNext();
    results.close();
  }
}
