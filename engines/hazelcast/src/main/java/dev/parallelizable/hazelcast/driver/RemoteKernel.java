package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.encoding.EncodingException;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Strip;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a kernel whose elements run on members. To the call it looks like a loop that takes
 * its time: it stores results in the order of the elements, shows how far it has come, stops at a
 * halt and ends early at an interrupt.
 *
 * <p>A failure ends a run of the loop, but not the errand: outcomes of elements behind it, which
 * are there or on their way, are kept until the call goes on.
 */
final class RemoteKernel extends Kernel {
  private final RemoteCall call;
  private final ConcurrentHashMap<Strip, Errand> unfinished = new ConcurrentHashMap<>();

  RemoteKernel(RemoteCall call) {
    super(call.kernel, call.driver.cost(call.kernel));
    this.call = call;
  }

  @Override
  public int objects(
      Strip strip, @Nullable Object[] inputs, @Nullable Object[] results, int from, int to) {
    return run(strip, inputs, results, from, to);
  }

  @Override
  public int unboxedInputs(
      Strip strip, Object[] columns, @Nullable Object[] results, int from, int to) {
    return run(strip, columns, results, from, to);
  }

  @Override
  public int unboxedResults(
      Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
    return run(strip, inputs, results, from, to);
  }

  @Override
  public int unboxed(Strip strip, Object[] columns, Object results, int from, int to) {
    return run(strip, columns, results, from, to);
  }

  @Override
  public Object newResults(int length) {
    return call.kernel.newResults(length);
  }

  @Override
  public boolean declares(Throwable failure) {
    return call.kernel.declares(failure);
  }

  private int run(Strip strip, @Nullable Object[] inputs, Object results, int from, int to) {
    int i = from;
    while (i < to) {
      Errand errand = unfinished.remove(strip);
      if (errand != null && !errand.covers(i)) {
        errand.drop();
        errand = null;
      }
      if (errand == null) {
        if (!strip.proceed(i)) {
          return i;
        }
        try {
          errand = new Errand(call, call.parcel(inputs, i, to), inputs);
        } catch (EncodingException e) {
          strip.fail(
              i, new IllegalArgumentException("An element can't be sent. " + e.getMessage()));
          return i;
        }
      }
      int reached = errand.deliver(strip, results, i);
      call.delivered.addAndGet(reached - i);
      strip.worked(errand.takeCost());
      i = reached;
      if (strip.failure() != null) {
        if (errand.covers(i + 1) && strip.isHalted()) {
          errand.drop(); // Others have what follows, and this strip may never go on.
        } else if (errand.covers(i + 1)) {
          unfinished.put(strip, errand);
        }
        return i;
      }
      if (errand.covers(i)) {
        errand.abandon();
        return i;
      }
    }
    return i;
  }

  /** The call is over. */
  void close() {
    unfinished.values().forEach(Errand::drop);
    unfinished.clear();
    call.close();
  }
}
