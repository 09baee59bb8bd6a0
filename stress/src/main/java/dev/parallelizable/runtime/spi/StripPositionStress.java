package dev.parallelizable.runtime.spi;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who sees a strip at a position sees the results of all elements before it. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "Nothing has been done yet.")
@Outcome(id = "1, 7", expect = Expect.ACCEPTABLE, desc = "The element is done, and seen.")
@State
public class StripPositionStress {
  private final Strip strip = new Strip();
  private final int[] results = new int[1];

  /** Runs an element, as a generated loop does. */
  @Actor
  public void runner() {
    boolean unused = strip.proceed(0);
    results[0] = 7;
    unused = strip.proceed(1);
  }

  /** Looks, as the ticker does. */
  @Actor
  public void ticker(II_Result r) {
    int position = strip.position();
    r.r1 = position;
    r.r2 = position == 0 ? 0 : results[0];
  }
}
