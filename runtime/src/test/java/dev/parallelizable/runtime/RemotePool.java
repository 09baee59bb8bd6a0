package dev.parallelizable.runtime;

import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.EngineProvider;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Placement;
import dev.parallelizable.runtime.spi.Work;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A local pool that claims to run elements elsewhere, with a stand-in of a test's choice. */
final class RemotePool implements Pool, EngineProvider, Engine {
  private final Pool threads = Pool.ofVirtualThreads(8);
  private final Engine engine = ((EngineProvider) threads).engine();
  private final UnaryOperator<Kernel> place;

  RemotePool(UnaryOperator<Kernel> place) {
    this.place = place;
  }

  @Override
  public Engine engine() {
    return this;
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public int parallelism() {
    return engine.parallelism();
  }

  @Override
  public Registration register() {
    Registration local = engine.register();
    return new Registration() {
      @Override
      public Kernel place(Kernel kernel, Placement placement) {
        return place.apply(kernel);
      }

      @Override
      public void open(Work work) {
        local.open(work);
      }

      @Override
      public void signal() {
        local.signal();
      }

      @Override
      public @Nullable Permit tryPermit() {
        return local.tryPermit();
      }

      @Override
      public void close() {
        local.close();
      }
    };
  }

  @Override
  public int maxConcurrency() {
    return threads.maxConcurrency();
  }

  @Override
  public void maxConcurrency(int chunks) {
    threads.maxConcurrency(chunks);
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public void shutdownNow() {
    threads.shutdownNow();
  }

  @Override
  public boolean awaitTermination(Duration timeout) throws InterruptedException {
    return threads.awaitTermination(timeout);
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public void close() {
    threads.close();
  }
}
