package dev.parallelizable.stress;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Contract 6.6: a future is cancelled or has its list, and both sides say the same. */
@JCStressTest
@Outcome(id = "false, 1", expect = Expect.ACCEPTABLE, desc = "Done before it was cancelled.")
@Outcome(id = "true, -1", expect = Expect.ACCEPTABLE, desc = "Cancelled before it was done.")
@State
public class CancelStress {
  private volatile @Nullable CompletableFuture<List<Integer>> begun;

  /** Begins the call and waits for the list. */
  @Actor
  public void caller(ZI_Result r) {
    CompletableFuture<List<Integer>> future = ParallelElements.same().mapAsync(List.of(1));
    begun = future;
    try {
      r.r2 = future.join().getFirst();
    } catch (CancellationException e) {
      r.r2 = -1;
    }
  }

  /** Cancels as soon as there is a call. */
  @Actor
  public void canceller(ZI_Result r) {
    CompletableFuture<List<Integer>> future = begun;
    while (future == null) {
      Thread.onSpinWait();
      future = begun;
    }
    r.r1 = future.cancel(true);
  }
}
